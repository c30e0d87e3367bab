<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ArticleDrops</name>
    <message numerus="yes">
        <source>Add %n press article(s)</source>
        <translation>
            <numerusform>Add %n press article</numerusform>
            <numerusform>Add %n press articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleList</name>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n remark</numerusform>
            <numerusform>%n remarks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BatchWindow</name>
    <message numerus="yes">
        <source>%n pair(s).</source>
        <translation type="unfinished">
            <numerusform>%n pair.</numerusform>
            <numerusform>%n pairs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BilingualDialog</name>
    <message numerus="yes">
        <source>Units: %n.</source>
        <translation type="unfinished">
            <numerusform>Units: %n.</numerusform>
            <numerusform>Units: %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without a text in one of the two languages: %n.</source>
        <translation type="unfinished">
            <numerusform>Without a text in one of the two languages: %n.</numerusform>
            <numerusform>Without a text in one of the two languages: %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Corrections</name>
    <message numerus="yes">
        <source>%n row(s) with other text now: no longer accepted.</source>
        <translation>
            <numerusform>%n row has another text now: it is no longer accepted.</numerusform>
            <numerusform>%n rows have another text now: they are no longer accepted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DismissedDialog</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation type="unfinished">
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Distribution</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>Rows that will be written: %n.</source>
        <translation type="unfinished">
            <numerusform>Rows that will be written: %n.</numerusform>
            <numerusform>Rows that will be written: %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FillDialog</name>
    <message numerus="yes">
        <source>Rows that would be filled: %n.</source>
        <translation type="unfinished">
            <numerusform>Rows that would be filled: %n.</numerusform>
            <numerusform>Rows that would be filled: %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Filter: %n</source>
        <translation>
            <numerusform>Filter: %n</numerusform>
            <numerusform>Filter: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n filter(s) on</source>
        <translation>
            <numerusform>%n filter on</numerusform>
            <numerusform>%n filters on</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Glossaries</name>
    <message numerus="yes">
        <source>%n term(s) from {0}.</source>
        <translation>
            <numerusform>%n term from {0}.</numerusform>
            <numerusform>%n terms from {0}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MemoriesActions</name>
    <message numerus="yes">
        <source>The memories have for this row: %n.</source>
        <translation type="unfinished">
            <numerusform>The memories have for this row: %n.</numerusform>
            <numerusform>The memories have for this row: %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rows filled: %n.</source>
        <translation type="unfinished">
            <numerusform>Rows filled: %n.</numerusform>
            <numerusform>Rows filled: %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rows that the memories translate otherwise: %n.</source>
        <translation type="unfinished">
            <numerusform>Rows that the memories translate otherwise: %n.</numerusform>
            <numerusform>Rows that the memories translate otherwise: %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ModelsDialog</name>
    <message numerus="yes">
        <source>The index offers %n model(s).</source>
        <translation>
            <numerusform>The index offers %n model.</numerusform>
            <numerusform>The index offers %n models.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message numerus="yes">
        <source>... and %n more.</source>
        <translation type="unfinished">
            <numerusform>... and %n more.</numerusform>
            <numerusform>... and %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadingPage</name>
    <message numerus="yes">
        <source>Quotations and remarks: %n.</source>
        <translation type="unfinished">
            <numerusform>Quotations and remarks: %n.</numerusform>
            <numerusform>Quotations and remarks: %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReplaceDialog</name>
    <message numerus="yes">
        <source>%n text(s) would change.</source>
        <translation>
            <numerusform>%n text would change.</numerusform>
            <numerusform>%n texts would change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace in %n text(s)</source>
        <translation>
            <numerusform>Replace in %n text</numerusform>
            <numerusform>Replace in %n texts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowsDelegate</name>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Segmentation</name>
    <message numerus="yes">
        <source>%n row(s) split again; undo takes it back.</source>
        <translation>
            <numerusform>%n row split again; undo takes it back.</numerusform>
            <numerusform>%n rows split again; undo takes it back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message numerus="yes">
        <source>... and %n more.</source>
        <translation type="unfinished">
            <numerusform>... and %n more.</numerusform>
            <numerusform>... and %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message numerus="yes">
        <source>%n rejected</source>
        <translation>
            <numerusform>%n rejected</numerusform>
            <numerusform>%n rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) shown</source>
        <translation>
            <numerusform>%n row shown</numerusform>
            <numerusform>%n rows shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message numerus="yes">
        <source>%n failed</source>
        <translation type="unfinished">
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) aligned</source>
        <translation type="unfinished">
            <numerusform>%n pair aligned</numerusform>
            <numerusform>%n pairs aligned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s), {0} of them to check.</source>
        <translation type="unfinished">
            <numerusform>%n row, {0} of them to check.</numerusform>
            <numerusform>%n rows, {0} of them to check.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation type="unfinished">
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation type="unfinished">
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
</TS>
