"""How widgets look: a style sheet whose {names} are colours of a theme, and of the glyphs in `resources/icons/glyphs`.

What has the keyboard has a border of two pixels in the accent's colour; its padding shrinks by what the border grows.
"""

STYLE = """
QToolBar {{ background: {frame}; border: 0; border-bottom: 1px solid {line}; padding: 4px 6px; spacing: 2px; }}
QToolBar::separator {{ background: {line}; width: 1px; margin: 3px 4px; }}
QToolButton {{ border: 2px solid transparent; border-radius: 4px; padding: 3px 8px; color: {ink}; }}
QToolButton:hover {{ background: {paper}; }}
QToolButton:checked {{ background: {paper}; border: 1px solid {edge}; padding: 4px 9px; }}
QToolButton:focus {{ border: 2px solid {accent}; padding: 3px 8px; }}
QToolButton:disabled {{ color: {soft}; }}
QToolBar QToolButton {{ padding: 3px; }}
QToolBar QToolBarExtension {{ border: 0; padding: 0; }}
FindBar QToolButton, FindBar QToolButton:focus {{ padding: 3px 4px; }}
FindBar QToolButton:checked {{ padding: 4px 5px; }}
FindBar QToolButton:checked:focus {{ padding: 3px 4px; }}
QToolButton[popupMode="2"] {{ padding-right: 20px; }}
QToolButton::menu-indicator {{ image: url("{glyphs}/down-{glyph}.svg"); width: 12px; height: 12px; right: 5px; }}
QToolButton::menu-indicator {{ subcontrol-position: right center; }}

QPushButton {{ background: {paper}; border: 1px solid {edge}; border-radius: 4px; padding: 4px 14px; color: {ink}; }}
QPushButton:default {{ border: 1px solid {accent}; }}
QPushButton:hover, QPushButton:pressed {{ background: {focus}; }}
QPushButton:checked {{ background: {focus}; border: 1px solid {accent}; }}
QPushButton:focus {{ border: 2px solid {accent}; padding: 3px 13px; }}
QPushButton:disabled {{ background: {frame}; border-color: {line}; color: {soft}; }}
QPushButton::menu-indicator {{ image: url("{glyphs}/down-{glyph}.svg"); width: 12px; height: 12px; right: 6px; }}
QPushButton::menu-indicator {{ subcontrol-position: right center; }}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QDialogButtonBox QPushButton {{ min-width: 72px; }}
QInputDialog QLineEdit {{ min-width: 360px; }}

QLineEdit, QComboBox, QAbstractSpinBox {{ background: {paper}; border: 1px solid {edge}; border-radius: 4px; }}
QLineEdit, QComboBox, QAbstractSpinBox {{ color: {ink}; padding: 3px 7px; min-height: 20px; }}
QLineEdit, QPlainTextEdit, QTextEdit {{ placeholder-text-color: {soft}; }}
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {{ border: 2px solid {accent}; padding: 2px 6px; }}
QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled {{ background: {frame}; border-color: {line}; }}
QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled {{ color: {soft}; }}
QComboBox QLineEdit, QComboBox QLineEdit:focus {{ border: 0; padding: 0; min-height: 0; }}
QAbstractSpinBox {{ padding: 1px 0; }}
QAbstractSpinBox:focus {{ padding: 0; }}
QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus {{ border: 0; padding: 0 5px; min-height: 0; }}
QComboBox::drop-down {{ border: 0; width: 22px; }}
QComboBox::down-arrow {{ image: url("{glyphs}/down-{glyph}.svg"); width: 12px; height: 12px; }}
QComboBox QAbstractItemView {{ border: 1px solid {edge}; padding: 2px; }}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ border: 0; width: 20px; }}
QAbstractSpinBox::up-arrow {{ image: url("{glyphs}/up-{glyph}.svg"); width: 10px; height: 10px; }}
QAbstractSpinBox::down-arrow {{ image: url("{glyphs}/down-{glyph}.svg"); width: 10px; height: 10px; }}

QCheckBox, QRadioButton {{ border: 2px solid transparent; border-radius: 4px; color: {ink}; padding: 1px; }}
QCheckBox, QRadioButton {{ spacing: 7px; }}
QCheckBox:focus, QRadioButton:focus {{ border-color: {accent}; }}
QCheckBox:disabled, QRadioButton:disabled {{ color: {soft}; }}
QCheckBox::indicator, QAbstractItemView::indicator, QGroupBox::indicator, QRadioButton::indicator {{
    background: {paper}; border: 1px solid {edge}; border-radius: 3px; width: 14px; height: 14px; }}
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked, QGroupBox::indicator:checked {{
    background: {accent}; border-color: {accent}; image: url("{glyphs}/tick-{glyph_on_accent}.svg"); }}
QCheckBox::indicator:indeterminate, QAbstractItemView::indicator:indeterminate {{
    background: {accent}; border-color: {accent}; image: url("{glyphs}/dash-{glyph_on_accent}.svg"); }}
QAbstractItemView::indicator:selected {{ border-color: {paper}; }}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {{ background: {frame}; border-color: {soft}; }}
QCheckBox::indicator:checked:disabled {{ background: {soft}; }}
QRadioButton::indicator {{ border-radius: 8px; }}
QRadioButton::indicator:checked {{ border: 5px solid {accent}; width: 6px; height: 6px; }}

QSlider {{ border: 2px solid transparent; border-radius: 4px; min-height: 22px; }}
QSlider:focus {{ border-color: {accent}; }}
QSlider::groove:horizontal {{ background: {edge}; border-radius: 1px; height: 3px; }}
QSlider::sub-page:horizontal {{ background: {accent}; border-radius: 1px; height: 3px; }}
QSlider::handle:horizontal {{ background: {accent}; border: 2px solid {paper}; border-radius: 8px; }}
QSlider::handle:horizontal {{ width: 12px; margin: -7px 0; }}

QGroupBox {{ border: 1px solid {line}; border-radius: 4px; margin-top: 10px; padding: 12px 8px 6px 8px; }}
QGroupBox::title {{ subcontrol-origin: margin; left: 9px; padding: 0 4px; }}

QMenuBar {{ background: {frame}; color: {ink}; }}
QMenuBar::item {{ background: transparent; padding: 4px 9px; border: 2px solid transparent; }}
QMenuBar::item:selected {{ background: {focus}; border-color: {accent}; border-radius: 4px; }}
QMenu {{ background: {paper}; border: 1px solid {edge}; color: {ink}; padding: 4px; }}
QMenu::item {{ border: 2px solid transparent; border-radius: 4px; padding: 3px 26px 3px 24px; }}
QMenu::item:selected {{ background: {focus}; border-color: {accent}; }}
QMenu::item:disabled {{ color: {soft}; }}
QMenu::separator {{ background: {line}; height: 1px; margin: 4px 8px; }}
QMenu::indicator {{ left: 5px; width: 14px; height: 14px; }}
QMenu::indicator:checked {{ image: url("{glyphs}/tick-{glyph}.svg"); }}
QToolTip {{ background: {paper}; border: 1px solid {edge}; color: {ink}; padding: 4px; }}

QStatusBar {{ background: {frame}; border-top: 1px solid {line}; color: {soft}; padding-left: 12px; }}
QStatusBar::item {{ border: 0; }}
QSplitter::handle {{ background: {line}; }}
QDockWidget {{ color: {ink}; font-weight: 600; titlebar-close-icon: url("{glyphs}/cross-{glyph}.svg"); }}
QDockWidget {{ titlebar-normal-icon: url("{glyphs}/float-{glyph}.svg"); }}
QDockWidget::title {{ background: {frame}; border-bottom: 1px solid {line}; padding: 6px 10px; }}
QDockWidget::close-button, QDockWidget::float-button {{ border: 2px solid transparent; border-radius: 4px; }}
QDockWidget::close-button:hover, QDockWidget::float-button:hover {{ background: {paper}; }}

QTabWidget::pane {{ border: 0; border-top: 1px solid {line}; }}
QTabBar::tab {{ background: {frame}; border: 2px solid transparent; border-bottom: 3px solid transparent; }}
QTabBar::tab {{ color: {soft}; padding: 4px 8px; }}
QTabWidget QTabBar::tab {{ padding: 4px; }}
QTabBar::tab:hover {{ color: {ink}; }}
QTabBar::tab:selected {{ border-bottom-color: {accent}; color: {ink}; font-weight: 600; }}
QTabBar::tab:selected:focus {{ border: 2px solid {accent}; border-bottom-width: 3px; }}

QAbstractScrollArea {{ background: {paper}; border: 2px solid {paper}; color: {ink}; }}
QAbstractScrollArea:focus {{ border: 2px solid {accent}; }}
RowsView, RowsView:focus {{ border: 0; }}
QAbstractItemView {{ alternate-background-color: {alternate}; gridline-color: {line}; }}
QTableCornerButton::section {{ background: {frame}; border: 0; }}
QDialog QTreeView::item, FactsTable::item {{ padding: 4px 5px; }}
QDialog QPlainTextEdit, QDialog QTextEdit, QDialog QAbstractItemView {{ border: 1px solid {edge}; margin: 1px; }}
QDialog QPlainTextEdit:focus, QDialog QTextEdit:focus, QDialog QAbstractItemView:focus {{
    border: 2px solid {accent}; margin: 0; }}
QHeaderView, QDialog QHeaderView {{ background: {frame}; border: 0; margin: 0; }}
QHeaderView::section {{ background: {frame}; border: 0; border-bottom: 1px solid {line}; color: {soft}; }}
QHeaderView::section {{ padding: 4px 8px; }}

QScrollBar {{ background: {paper}; border: 0; margin: 0; }}
QScrollBar:vertical {{ width: 12px; }}
QScrollBar:horizontal {{ height: 12px; }}
QScrollBar::handle {{ background: {edge}; border-radius: 3px; margin: 3px; }}
QScrollBar::handle:hover {{ background: {soft}; }}
QScrollBar::handle:vertical {{ min-height: 36px; }}
QScrollBar::handle:horizontal {{ min-width: 36px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ border: 0; height: 0; width: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: none; }}
QProgressBar {{ background: {line}; border: 0; border-radius: 3px; max-height: 6px; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 3px; }}

#caption {{ color: {soft}; font-size: 9pt; }}
#heading {{ color: {ink}; font-weight: 600; }}
#warning {{ color: {warn}; }}
#notice {{ background: {focus}; border-bottom: 1px solid {line}; }}
#page {{ background: {paper}; }}
"""
