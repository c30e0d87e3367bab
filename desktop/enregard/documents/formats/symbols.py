"""Signs of the fonts Symbol and Wingdings, which have numbers of their own, as Unicode."""

_SYMBOL = {
    0x22: "∀∃", 0x27: "∋", 0x2A: "∗", 0x2D: "−", 0x40: "≅",
    0x41: "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ", 0x5C: "∴", 0x5E: "⊥",
    0x61: "αβχδεφγηιϕκλμνοπθρστυϖωξψζ", 0x7E: "∼",
    0xA0: "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑",
    0xF1: "〉∫",
}  # fmt: skip
_WINGDINGS = {
    0x4A: "☺☻☹", 0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x75: "◆", 0x76: "❖", 0x9F: "•", 0xA7: "▪", 0xA8: "◻",
    0xD8: "➢", 0xDF: "←→↑↓", 0xE0: "→", 0xE8: "➔", 0xFB: "✗✓☒☑",
}  # fmt: skip
_FONTS = {
    "symbol": {start + k: sign for start, signs in _SYMBOL.items() for k, sign in enumerate(signs)},
    "wingdings": {start + k: sign for start, signs in _WINGDINGS.items() for k, sign in enumerate(signs)},
}
_PRIVATE = range(0xF000, 0xF100)  # where Windows keeps the signs of such fonts


def symbol(font: str, code: str) -> str:
    """Return a sign that is given by a font and a hexadecimal number; U+FFFD if nobody knows it."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    return in_font(font, number)


def in_font(font: str, number: int) -> str:
    """Return a sign of a font by its number there."""
    signs = _FONTS.get(font.casefold())
    small = number - 0xF000 if number in _PRIVATE else number
    if signs is not None and small in signs:
        return signs[small]
    if number in _PRIVATE:
        plain = chr(small)
        return plain if plain.isdigit() or plain in " .,;:!?()[]{}%&+/<=>|" else "\ufffd"
    return chr(number) if 0x20 <= number < 0xD800 or 0xE000 <= number < 0x110000 else ""
