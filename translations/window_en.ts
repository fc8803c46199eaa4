<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n classes</source>
        <translation>
            <numerusform>%n class</numerusform>
            <numerusform>%n classes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n columns</source>
        <translation>
            <numerusform>%n column</numerusform>
            <numerusform>%n columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n epochs</source>
        <translation>
            <numerusform>%n epoch</numerusform>
            <numerusform>%n epochs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n frames and comments</source>
        <translation>
            <numerusform>%n frame or comment</numerusform>
            <numerusform>%n frames and comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hints</source>
        <translation>
            <numerusform>%n hint</numerusform>
            <numerusform>%n hints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layers</source>
        <translation>
            <numerusform>%n layer</numerusform>
            <numerusform>%n layers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layers after it wait for this.</source>
        <translation>
            <numerusform>%n layer after it waits for this.</numerusform>
            <numerusform>%n layers after it wait for this.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more problems follow from other places.</source>
        <translation>
            <numerusform>%n more problem follows from other places.</numerusform>
            <numerusform>%n more problems follow from other places.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n nodes</source>
        <translation>
            <numerusform>%n node</numerusform>
            <numerusform>%n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problems</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problems stand in the way: see the panel Problems.</source>
        <translation>
            <numerusform>%n problem stands in the way: see the panel Problems.</numerusform>
            <numerusform>%n problems stand in the way: see the panel Problems.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows ahead</source>
        <translation>
            <numerusform>%n row ahead</numerusform>
            <numerusform>%n rows ahead</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n samples</source>
        <translation>
            <numerusform>%n sample</numerusform>
            <numerusform>%n samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n threads</source>
        <translation>
            <numerusform>%n thread</numerusform>
            <numerusform>%n threads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trainings are going on.</source>
        <translation>
            <numerusform>%n training is going on.</numerusform>
            <numerusform>%n trainings are going on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n values are missing</source>
        <translation>
            <numerusform>%n value is missing</numerusform>
            <numerusform>%n values are missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wires</source>
        <translation>
            <numerusform>%n wire</numerusform>
            <numerusform>%n wires</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wires change</source>
        <translation>
            <numerusform>%n wire changes</numerusform>
            <numerusform>%n wires change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Drawing, %n nodes</source>
        <translation>
            <numerusform>Drawing, %n node</numerusform>
            <numerusform>Drawing, %n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save the changes to %n documents?</source>
        <translation>
            <numerusform>Save the changes to %n document?</numerusform>
            <numerusform>Save the changes to %n documents?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The script is on the clipboard: %n lines.</source>
        <translation>
            <numerusform>The script is on the clipboard: %n line.</numerusform>
            <numerusform>The script is on the clipboard: %n lines.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %n words</source>
        <translation>
            <numerusform>up to %n word</numerusform>
            <numerusform>up to %n words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>used %n times</source>
        <translation>
            <numerusform>used %n time</numerusform>
            <numerusform>used %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} (%n edits)</source>
        <translation>
            <numerusform>{name} (%n edit)</numerusform>
            <numerusform>{name} (%n edits)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name}: all %n layers are here as they were.</source>
        <translation>
            <numerusform>{name}: the one layer is here as it was.</numerusform>
            <numerusform>{name}: all %n layers are here as they were.</numerusform>
        </translation>
    </message>
</context>
</TS>
