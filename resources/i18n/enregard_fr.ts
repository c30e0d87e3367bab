<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AbbreviationsPanel</name>
    <message>
        <source>A&amp;dd</source>
        <translation>A&amp;jouter</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>Re&amp;tirer</translation>
    </message>
    <message>
        <source>all languages</source>
        <translation>toutes les langues</translation>
    </message>
    <message>
        <source>such as “M.” or “etc.”</source>
        <translation>par exemple «&#xa0;M.&#xa0;» ou «&#xa0;etc.&#xa0;»</translation>
    </message>
    <message>
        <source>Abbreviation, to be found or added</source>
        <translation>Abréviation à trouver ou à ajouter</translation>
    </message>
    <message>
        <source>Language of the abbreviation</source>
        <translation>Langue de l’abréviation</translation>
    </message>
    <message>
        <source>Never ends a sentence</source>
        <translation>Ne termine jamais une phrase</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Abbreviations</source>
        <translation>Abréviations</translation>
    </message>
    <message>
        <source>A&amp;bbreviation:</source>
        <translation>A&amp;bréviation&#xa0;:</translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>About En regard</source>
        <translation>À propos d’En regard</translation>
    </message>
    <message>
        <source>Search parts and licences</source>
        <translation>Chercher parmi les composants et les licences</translation>
    </message>
    <message>
        <source>Parts of the program</source>
        <translation>Composants du programme</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>A translation held against its original, sentence by sentence. GPL-3.0-or-later. Everything runs on this machine; nothing goes online unless you ask for a web page or a model.</source>
        <translation>Une traduction en regard de son original, phrase par phrase. GPL-3.0-or-later. Tout se passe sur cette machine&#xa0;; rien ne va en ligne sans que vous demandiez une page web ou un modèle.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Édition</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Texte</translation>
    </message>
    <message>
        <source>&amp;Row</source>
        <translation>&amp;Ligne</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>Alle&amp;r</translation>
    </message>
    <message>
        <source>&amp;Machine</source>
        <translation>&amp;Machine</translation>
    </message>
    <message>
        <source>F&amp;indings</source>
        <translation>Co&amp;nstats</translation>
    </message>
    <message>
        <source>&amp;Press</source>
        <translation>&amp;Presse</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>Colou&amp;rs</source>
        <translation>Coule&amp;urs</translation>
    </message>
    <message>
        <source>La&amp;nguage</source>
        <translation>Langu&amp;e</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Aide</translation>
    </message>
    <message>
        <source>&amp;Open a project...</source>
        <translation>&amp;Ouvrir un projet...</translation>
    </message>
    <message>
        <source>Open a &amp;bilingual file...</source>
        <translation>Ouvrir un fichier &amp;bilingue...</translation>
    </message>
    <message>
        <source>Open a recent pro&amp;ject</source>
        <translation>Ouvrir un projet récen&amp;t</translation>
    </message>
    <message>
        <source>Open the e&amp;xample</source>
        <translation>Ouvrir l’e&amp;xemple</translation>
    </message>
    <message>
        <source>&amp;Close the project</source>
        <translation>Fermer le pro&amp;jet</translation>
    </message>
    <message>
        <source>Add a &amp;translation of this original...</source>
        <translation>Ajouter une tra&amp;duction de cet original...</translation>
    </message>
    <message>
        <source>Re&amp;name this translation...</source>
        <translation>Reno&amp;mmer cette traduction...</translation>
    </message>
    <message>
        <source>Re&amp;move this translation...</source>
        <translation>Retirer cette trad&amp;uction...</translation>
    </message>
    <message>
        <source>&amp;Show the next translation</source>
        <translation>Montrer la traduction &amp;suivante</translation>
    </message>
    <message>
        <source>Replace the original by a &amp;file...</source>
        <translation>Remplacer l’original par un &amp;fichier...</translation>
    </message>
    <message>
        <source>Replace the original by a &amp;pasted text...</source>
        <translation>Remplacer l’original par un texte &amp;collé...</translation>
    </message>
    <message>
        <source>Replace the original by a &amp;web page...</source>
        <translation>Remplacer l’original par une page &amp;web...</translation>
    </message>
    <message>
        <source>&amp;Export memory...</source>
        <translation>&amp;Exporter la mémoire...</translation>
    </message>
    <message>
        <source>Export in &amp;any format...</source>
        <translation>Exporter dans &amp;n’importe quel format...</translation>
    </message>
    <message>
        <source>Export &amp;report...</source>
        <translation>Exporter le &amp;rapport...</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>&amp;History of edits</source>
        <translation>&amp;Historique des modifications</translation>
    </message>
    <message>
        <source>&amp;Copy the text of the cell</source>
        <translation>&amp;Copier le texte de la cellule</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>R&amp;echercher</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>Rechercher le &amp;suivant</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>Rechercher le &amp;précédent</translation>
    </message>
    <message>
        <source>R&amp;eplace...</source>
        <translation>Re&amp;mplacer...</translation>
    </message>
    <message>
        <source>Show &amp;only what matches</source>
        <translation>N’afficher que ce qui c&amp;orrespond</translation>
    </message>
    <message>
        <source>Show &amp;all rows again</source>
        <translation>Afficher à nouveau &amp;toutes les lignes</translation>
    </message>
    <message>
        <source>&amp;Go to row...</source>
        <translation>A&amp;ller à la ligne...</translation>
    </message>
    <message>
        <source>Text after the caret to the &amp;next row</source>
        <translation>Texte après le curseur à la ligne &amp;suivante</translation>
    </message>
    <message>
        <source>Text before the caret to the row a&amp;bove</source>
        <translation>Texte avant le curseur à la ligne p&amp;récédente</translation>
    </message>
    <message>
        <source>&amp;Last sentence to the next row</source>
        <translation>&amp;Dernière phrase à la ligne suivante</translation>
    </message>
    <message>
        <source>&amp;First sentence to the row above</source>
        <translation>&amp;Première phrase à la ligne précédente</translation>
    </message>
    <message>
        <source>This text and all below a row &amp;down</source>
        <translation>Ce texte et les suivants une ligne plus &amp;bas</translation>
    </message>
    <message>
        <source>This text and all below a row &amp;up</source>
        <translation>Ce texte et les suivants une ligne plus &amp;haut</translation>
    </message>
    <message>
        <source>&amp;Split the sentence at the caret</source>
        <translation>S&amp;cinder la phrase au curseur</translation>
    </message>
    <message>
        <source>&amp;Join the sentence with the next</source>
        <translation>&amp;Joindre la phrase à la suivante</translation>
    </message>
    <message>
        <source>Leave the sentence &amp;out</source>
        <translation>&amp;Laisser la phrase de côté</translation>
    </message>
    <message>
        <source>&amp;Edit the text</source>
        <translation>&amp;Modifier le texte</translation>
    </message>
    <message>
        <source>Show the &amp;wording before editing</source>
        <translation>Montrer la rédaction d’&amp;origine</translation>
    </message>
    <message>
        <source>Se&amp;gmentation...</source>
        <translation>Se&amp;gmentation...</translation>
    </message>
    <message>
        <source>Never end a sentence afte&amp;r this abbreviation</source>
        <translation>&amp;Ne jamais terminer une phrase après cette abréviation</translation>
    </message>
    <message>
        <source>&amp;Check the spelling</source>
        <translation>&amp;Vérifier l’orthographe</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>&amp;Accepter</translation>
    </message>
    <message>
        <source>Mark as &amp;doubtful</source>
        <translation>Marquer comme &amp;douteuse</translation>
    </message>
    <message>
        <source>Re&amp;ject</source>
        <translation>Re&amp;jeter</translation>
    </message>
    <message>
        <source>&amp;Bookmark</source>
        <translation>Si&amp;gnet</translation>
    </message>
    <message>
        <source>&amp;Note...</source>
        <translation>&amp;Note...</translation>
    </message>
    <message>
        <source>&amp;Merge with next</source>
        <translation>&amp;Fusionner avec la suivante</translation>
    </message>
    <message>
        <source>Merge with &amp;previous</source>
        <translation>Fusionner avec la &amp;précédente</translation>
    </message>
    <message>
        <source>&amp;Split at caret</source>
        <translation>&amp;Scinder au curseur</translation>
    </message>
    <message>
        <source>E&amp;xchange the text with the next row</source>
        <translation>É&amp;changer le texte avec la ligne suivante</translation>
    </message>
    <message>
        <source>Pinpoin&amp;t: this sentence, then its match</source>
        <translation>&amp;Mettre en regard&#xa0;: cette phrase, puis l’autre</translation>
    </message>
    <message>
        <source>&amp;Insert an empty row</source>
        <translation>&amp;Insérer une ligne vide</translation>
    </message>
    <message>
        <source>Leave the row &amp;out</source>
        <translation>Laisser la &amp;ligne de côté</translation>
    </message>
    <message>
        <source>Take &amp;up what is left out</source>
        <translation>Repr&amp;endre ce qui est laissé de côté</translation>
    </message>
    <message>
        <source>Accept all that is sho&amp;wn</source>
        <translation>Accepter &amp;tout ce qui est affiché</translation>
    </message>
    <message>
        <source>Align the &amp;rest again</source>
        <translation>Aligner à nouveau le &amp;reste</translation>
    </message>
    <message>
        <source>&amp;Next to check</source>
        <translation>&amp;Prochaine à vérifier</translation>
    </message>
    <message>
        <source>&amp;Previous to check</source>
        <translation>Précédente à &amp;vérifier</translation>
    </message>
    <message>
        <source>Next &amp;change</source>
        <translation>Prochaine &amp;modification</translation>
    </message>
    <message>
        <source>Previous c&amp;hange</source>
        <translation>Modi&amp;fication précédente</translation>
    </message>
    <message>
        <source>Next &amp;finding</source>
        <translation>Prochain &amp;constat</translation>
    </message>
    <message>
        <source>Previous f&amp;inding</source>
        <translation>Co&amp;nstat précédent</translation>
    </message>
    <message>
        <source>Next &amp;bookmark</source>
        <translation>Prochain &amp;signet</translation>
    </message>
    <message>
        <source>Previous boo&amp;kmark</source>
        <translation>Si&amp;gnet précédent</translation>
    </message>
    <message>
        <source>Next n&amp;ote</source>
        <translation>Prochaine n&amp;ote</translation>
    </message>
    <message>
        <source>Previous no&amp;te</source>
        <translation>No&amp;te précédente</translation>
    </message>
    <message>
        <source>Next that is not &amp;1-1</source>
        <translation>Prochaine qui n’est pas &amp;1-1</translation>
    </message>
    <message>
        <source>Previous th&amp;at is not 1-1</source>
        <translation>Précédente qui n’est p&amp;as 1-1</translation>
    </message>
    <message>
        <source>Ne&amp;xt row</source>
        <translation>Ligne s&amp;uivante</translation>
    </message>
    <message>
        <source>P&amp;revious row</source>
        <translation>&amp;Ligne précédente</translation>
    </message>
    <message>
        <source>&amp;Go to the machine&apos;s texts</source>
        <translation>&amp;Aller aux textes de la machine</translation>
    </message>
    <message>
        <source>&amp;Take over the machine&apos;s text</source>
        <translation>&amp;Reprendre le texte de la machine</translation>
    </message>
    <message>
        <source>Translate &amp;all rows now</source>
        <translation>&amp;Traduire toutes les lignes maintenant</translation>
    </message>
    <message>
        <source>&amp;Engines</source>
        <translation>Mo&amp;teurs</translation>
    </message>
    <message>
        <source>Hold against a &amp;file of translations...</source>
        <translation>&amp;Confronter à un fichier de traductions...</translation>
    </message>
    <message>
        <source>&amp;Quick and less good</source>
        <translation>Ra&amp;pide et moins bon</translation>
    </message>
    <message>
        <source>&amp;Models...</source>
        <translation>M&amp;odèles...</translation>
    </message>
    <message>
        <source>&amp;Look up words</source>
        <translation>&amp;Chercher des mots</translation>
    </message>
    <message>
        <source>&amp;Take over the first match</source>
        <translation>Reprendre la &amp;première correspondance</translation>
    </message>
    <message>
        <source>&amp;Fill rows from the memories...</source>
        <translation>Remplir les &amp;lignes à partir des mémoires...</translation>
    </message>
    <message>
        <source>&amp;Next row that they translate otherwise</source>
        <translation>Ligne &amp;suivante traduite autrement</translation>
    </message>
    <message>
        <source>&amp;Open memories...</source>
        <translation>&amp;Ouvrir des mémoires...</translation>
    </message>
    <message>
        <source>&amp;Manage memories...</source>
        <translation>&amp;Gérer les mémoires...</translation>
    </message>
    <message>
        <source>&amp;Next finding, on any row</source>
        <translation>&amp;Constat suivant, sur n’importe quelle ligne</translation>
    </message>
    <message>
        <source>&amp;Previous finding, on any row</source>
        <translation>Constat &amp;précédent, sur n’importe quelle ligne</translation>
    </message>
    <message>
        <source>Dismiss &amp;this one</source>
        <translation>Écarter cel&amp;ui-ci</translation>
    </message>
    <message>
        <source>Dismiss the like of these &amp;words</source>
        <translation>Écarter les pareils pour ces &amp;mots</translation>
    </message>
    <message>
        <source>Dismiss the whole &amp;kind</source>
        <translation>Écarter toute l’e&amp;spèce</translation>
    </message>
    <message>
        <source>&amp;Dismissed findings...</source>
        <translation>Constats éc&amp;artés...</translation>
    </message>
    <message>
        <source>&amp;Checks...</source>
        <translation>&amp;Vérifications...</translation>
    </message>
    <message>
        <source>&amp;Glossary...</source>
        <translation>&amp;Glossaire...</translation>
    </message>
    <message>
        <source>E&amp;xport the glossary...</source>
        <translation>E&amp;xporter le glossaire...</translation>
    </message>
    <message>
        <source>Article &amp;beside the statement</source>
        <translation>Article en &amp;regard de la déclaration</translation>
    </message>
    <message>
        <source>Names and &amp;figures in all articles</source>
        <translation>Noms et &amp;chiffres de tous les articles</translation>
    </message>
    <message>
        <source>&amp;Add articles...</source>
        <translation>&amp;Ajouter des articles...</translation>
    </message>
    <message>
        <source>Add a pa&amp;sted article...</source>
        <translation>Ajouter un article c&amp;ollé...</translation>
    </message>
    <message>
        <source>Add an article from a &amp;web page...</source>
        <translation>Ajouter un article d’une page &amp;web...</translation>
    </message>
    <message>
        <source>Source, da&amp;te and author...</source>
        <translation>&amp;Source, date et auteur...</translation>
    </message>
    <message>
        <source>&amp;Remove the article</source>
        <translation>Retirer l’art&amp;icle</translation>
    </message>
    <message>
        <source>&amp;Next quotation or remark</source>
        <translation>Cita&amp;tion ou remarque suivante</translation>
    </message>
    <message>
        <source>&amp;Previous quotation or remark</source>
        <translation>Citation ou remarque &amp;précédente</translation>
    </message>
    <message>
        <source>&amp;Link passage and sentence</source>
        <translation>&amp;Lier le passage et la phrase</translation>
    </message>
    <message>
        <source>&amp;Unlink the passage</source>
        <translation>&amp;Délier le passage</translation>
    </message>
    <message>
        <source>&amp;Copy the proposed wording</source>
        <translation>Copier la &amp;formulation proposée</translation>
    </message>
    <message>
        <source>&amp;Dismiss the remark</source>
        <translation>&amp;Écarter la remarque</translation>
    </message>
    <message>
        <source>Dismissed remar&amp;ks</source>
        <translation>Remar&amp;ques écartées</translation>
    </message>
    <message>
        <source>Report for an &amp;editor...</source>
        <translation>Rapport pour &amp;un rédacteur...</translation>
    </message>
    <message>
        <source>What is &amp;left out</source>
        <translation>Ce qui est &amp;laissé de côté</translation>
    </message>
    <message>
        <source>The &amp;whole text beside it</source>
        <translation>Le &amp;texte entier à côté</translation>
    </message>
    <message>
        <source>&amp;Machine translation</source>
        <translation>Traduction &amp;automatique</translation>
    </message>
    <message>
        <source>Machine translation as a &amp;column</source>
        <translation>Traduction automatique en c&amp;olonne</translation>
    </message>
    <message>
        <source>&amp;Findings</source>
        <translation>&amp;Constats</translation>
    </message>
    <message>
        <source>Scor&amp;es</source>
        <translation>Scor&amp;es</translation>
    </message>
    <message>
        <source>&amp;Translation on the left</source>
        <translation>Traduction à gau&amp;che</translation>
    </message>
    <message>
        <source>Sm&amp;aller text</source>
        <translation>Texte plus &amp;petit</translation>
    </message>
    <message>
        <source>Lar&amp;ger text</source>
        <translation>Texte plus &amp;grand</translation>
    </message>
    <message>
        <source>Mem&amp;ories</source>
        <translation>Mém&amp;oires</translation>
    </message>
    <message>
        <source>A&amp;lign two texts...</source>
        <translation>&amp;Aligner deux textes...</translation>
    </message>
    <message>
        <source>Align man&amp;y texts...</source>
        <translation>Aligner de nombreu&amp;x textes...</translation>
    </message>
    <message>
        <source>&amp;Usual text size</source>
        <translation>Taille de texte &amp;habituelle</translation>
    </message>
    <message>
        <source>F&amp;onts...</source>
        <translation>P&amp;olices...</translation>
    </message>
    <message>
        <source>Colours of the &amp;system</source>
        <translation>Couleurs du &amp;système</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>C&amp;laires</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>S&amp;ombres</translation>
    </message>
    <message>
        <source>High &amp;contrast</source>
        <translation>Contraste éle&amp;vé</translation>
    </message>
    <message>
        <source>Language of the &amp;system</source>
        <translation>Langue du &amp;système</translation>
    </message>
    <message>
        <source>&amp;English</source>
        <translation>&amp;English</translation>
    </message>
    <message>
        <source>&amp;Français</source>
        <translation>&amp;Français</translation>
    </message>
    <message>
        <source>Full &amp;screen</source>
        <translation>Plein éc&amp;ran</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Manuel</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Touches</translation>
    </message>
    <message>
        <source>&amp;Change keys...</source>
        <translation>&amp;Changer les touches...</translation>
    </message>
    <message>
        <source>&amp;Find a command...</source>
        <translation>Trou&amp;ver une commande...</translation>
    </message>
    <message>
        <source>&amp;About En regard</source>
        <translation>À &amp;propos d’En regard</translation>
    </message>
</context>
<context>
    <name>AlignDialog</name>
    <message>
        <source>Align two texts</source>
        <translation>Aligner deux textes</translation>
    </message>
    <message>
        <source>The original</source>
        <translation>L’original</translation>
    </message>
    <message>
        <source>Its translation</source>
        <translation>Sa traduction</translation>
    </message>
    <message>
        <source>S&amp;wap</source>
        <translation>&amp;Inverser</translation>
    </message>
    <message>
        <source>by sentence</source>
        <translation>par phrase</translation>
    </message>
    <message>
        <source>by paragraph</source>
        <translation>par paragraphe</translation>
    </message>
    <message>
        <source>S&amp;plit:</source>
        <translation>&amp;Découper&#xa0;:</translation>
    </message>
    <message>
        <source>Pro&amp;ject:</source>
        <translation>Pro&amp;jet&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Align</source>
        <translation>&amp;Aligner</translation>
    </message>
</context>
<context>
    <name>ArticleDialog</name>
    <message>
        <source>Source, date and author</source>
        <translation>Source, date et auteur</translation>
    </message>
    <message>
        <source>year-month-day</source>
        <translation>année-mois-jour</translation>
    </message>
    <message>
        <source>Write the date as year-month-day, such as 2024-10-28.</source>
        <translation>Écrivez la date sous la forme année-mois-jour, par exemple 2024-10-28.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>&amp;Source</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Date</translation>
    </message>
    <message>
        <source>&amp;Author</source>
        <translation>&amp;Auteur</translation>
    </message>
</context>
<context>
    <name>ArticleDrops</name>
    <message numerus="yes">
        <source>Add %n press article(s)</source>
        <translation>
            <numerusform>Ajouter %n article de presse</numerusform>
            <numerusform>Ajouter %n articles de presse</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleList</name>
    <message>
        <source>Press articles</source>
        <translation>Articles de presse</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>non analysé</translation>
    </message>
    <message>
        <source>being read</source>
        <translation>en cours d’analyse</translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n remarque</numerusform>
            <numerusform>%n remarques</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticlePane</name>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
</context>
<context>
    <name>Articles</name>
    <message>
        <source>Reading the articles</source>
        <translation>Analyse des articles</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lecture</translation>
    </message>
</context>
<context>
    <name>Band</name>
    <message>
        <source>Links between article and statement</source>
        <translation>Liens entre l’article et la déclaration</translation>
    </message>
</context>
<context>
    <name>Bars</name>
    <message>
        <source>mean</source>
        <translation>moy.</translation>
    </message>
    <message>
        <source>row {0}: chrF {1}</source>
        <translation>ligne {0}&#xa0;: chrF {1}</translation>
    </message>
    <message>
        <source>rows {0} to {1}: mean {2}, row {3}: {4}</source>
        <translation>lignes {0} à {1}&#xa0;: moyenne {2}, ligne {3}&#xa0;: {4}</translation>
    </message>
</context>
<context>
    <name>BatchWindow</name>
    <message>
        <source>Align many texts</source>
        <translation>Aligner de nombreux textes</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Paires</translation>
    </message>
    <message>
        <source>&amp;Align</source>
        <translation>&amp;Aligner</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>Arrê&amp;ter</translation>
    </message>
    <message>
        <source>S&amp;ummary</source>
        <translation>&amp;Bilan</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s).</source>
        <translation>
            <numerusform>%n paire.</numerusform>
            <numerusform>%n paires.</numerusform>
        </translation>
    </message>
    <message>
        <source>The folder for the results holds a run that was begun: it goes on where it was.</source>
        <translation>Le dossier des résultats contient un travail commencé&#xa0;: il reprendra où il en était.</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Continuer</translation>
    </message>
    <message>
        <source>No pair is ticked.</source>
        <translation>Aucune paire n’est cochée.</translation>
    </message>
    <message>
        <source>Aligning</source>
        <translation>Alignement</translation>
    </message>
    <message>
        <source>Stopped. What is done is kept: it goes on where it was.</source>
        <translation>Arrêté. Ce qui est fait est conservé&#xa0;: le travail reprendra où il en était.</translation>
    </message>
</context>
<context>
    <name>BilingualDialog</name>
    <message>
        <source>Open {0}</source>
        <translation>Ouvrir {0}</translation>
    </message>
    <message>
        <source>The file is being read...</source>
        <translation>Lecture du fichier...</translation>
    </message>
    <message>
        <source>&amp;Save the list...</source>
        <translation>&amp;Enregistrer la liste...</translation>
    </message>
    <message>
        <source>as recognised</source>
        <translation>tel que reconnu</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Traduction</translation>
    </message>
    <message>
        <source>&amp;Encoding:</source>
        <translation>En&amp;codage&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Languages:</source>
        <translation>&amp;Langues&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Project:</source>
        <translation>Pro&amp;jet&#xa0;:</translation>
    </message>
    <message>
        <source>First units</source>
        <translation>Premières unités</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>What could not be read</source>
        <translation>Ce qui n’a pas pu être lu</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Ouvrir</translation>
    </message>
    <message>
        <source>S&amp;wap</source>
        <translation>&amp;Inverser</translation>
    </message>
    <message>
        <source>as recognised ({0})</source>
        <translation>tel que reconnu ({0})</translation>
    </message>
    <message>
        <source>Choose two languages.</source>
        <translation>Choisissez deux langues.</translation>
    </message>
    <message>
        <source>The units are being counted...</source>
        <translation>Décompte des unités...</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>acceptée</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>douteuse</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rejetée</translation>
    </message>
    <message numerus="yes">
        <source>Units: %n.</source>
        <translation>
            <numerusform>Unité&#xa0;:&#xa0;%n.</numerusform>
            <numerusform>Unités&#xa0;:&#xa0;%n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without a text in one of the two languages: %n.</source>
        <translation>
            <numerusform>Sans texte dans l’une des deux langues&#xa0;:&#xa0;%n.</numerusform>
            <numerusform>Sans texte dans l’une des deux langues&#xa0;:&#xa0;%n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Could not be read: {0}; mended: {1}.</source>
        <translation>N’ont pas pu être lues&#xa0;: {0}&#xa0;; réparées&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>Enregistrer la liste</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Texte (*.txt)</translation>
    </message>
</context>
<context>
    <name>CellEditor</name>
    <message>
        <source>Text of the original</source>
        <translation>Texte de l’original</translation>
    </message>
    <message>
        <source>Text of the translation</source>
        <translation>Texte de la traduction</translation>
    </message>
    <message>
        <source>Know the word “{0}”</source>
        <translation>Connaître le mot «&#xa0;{0}&#xa0;»</translation>
    </message>
</context>
<context>
    <name>ChecksDialog</name>
    <message>
        <source>Checks</source>
        <translation>Vérifications</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Affichage</translation>
    </message>
    <message>
        <source>False alarms, as shown</source>
        <translation>Fausses alertes, tel quel</translation>
    </message>
    <message>
        <source>False alarms, with all</source>
        <translation>Fausses alertes, en tout</translation>
    </message>
    <message>
        <source>&amp;Findings of the checks that are selected:</source>
        <translation>&amp;Constats des vérifications sélectionnées&#xa0;:</translation>
    </message>
    <message>
        <source>as the slider has it</source>
        <translation>selon le curseur</translation>
    </message>
    <message>
        <source>always, all it finds</source>
        <translation>toujours, tout ce qu’elle trouve</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>always</source>
        <translation>toujours</translation>
    </message>
</context>
<context>
    <name>Choice</name>
    <message>
        <source>References</source>
        <translation>Références</translation>
    </message>
    <message>
        <source>Text that is scored</source>
        <translation>Texte évalué</translation>
    </message>
    <message>
        <source>Second text, to be compared with the first</source>
        <translation>Second texte, à comparer au premier</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Évaluer</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Comparer à</translation>
    </message>
    <message>
        <source>No other text</source>
        <translation>Aucun autre texte</translation>
    </message>
</context>
<context>
    <name>ComparisonPanel</name>
    <message>
        <source>Original, and the translation back into its language</source>
        <translation>Original, et la traduction retraduite dans sa langue</translation>
    </message>
    <message>
        <source>Translation, and what the machine makes of the original</source>
        <translation>Traduction, et ce que la machine fait de l’original</translation>
    </message>
    <message>
        <source>To check: {0}</source>
        <translation>À vérifier&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Traduction</translation>
    </message>
    <message>
        <source>Back by {0}</source>
        <translation>Retraduit par {0}</translation>
    </message>
    <message>
        <source>{0}, with caution</source>
        <translation>{0}, avec prudence</translation>
    </message>
    <message>
        <source>It is empty.</source>
        <translation>Elle est vide.</translation>
    </message>
    <message>
        <source>This machine translation is unreliable here: {0}</source>
        <translation>Cette traduction automatique n’est pas fiable ici&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Machine translation is being made...</source>
        <translation>Traduction automatique en cours...</translation>
    </message>
    <message>
        <source>No machine translation of this row.</source>
        <translation>Aucune traduction automatique de cette ligne.</translation>
    </message>
    <message>
        <source>This row has no translation that the machine&apos;s text could take the place of.</source>
        <translation>Cette ligne n’a pas de traduction que le texte de la machine pourrait remplacer.</translation>
    </message>
    <message>
        <source>The machine translation of this row is unreliable: nothing is taken over from it.</source>
        <translation>La traduction automatique de cette ligne n’est pas fiable&#xa0;: rien n’en est repris.</translation>
    </message>
    <message>
        <source>No phrase differs here.</source>
        <translation>Aucun passage ne diffère ici.</translation>
    </message>
    <message>
        <source>There is no machine translation of this row.</source>
        <translation>Il n’y a pas de traduction automatique de cette ligne.</translation>
    </message>
    <message>
        <source>This is in the language of the original. Tab goes to the other column, where it can be taken over.</source>
        <translation>Ce texte est dans la langue de l’original. Tab mène à l’autre colonne, où l’on peut reprendre le texte.</translation>
    </message>
</context>
<context>
    <name>ConcordancePanel</name>
    <message>
        <source>&amp;Memories</source>
        <translation>&amp;Mémoires</translation>
    </message>
    <message>
        <source>Words or “a phrase”</source>
        <translation>Mots ou «&#xa0;une expression&#xa0;»</translation>
    </message>
    <message>
        <source>Look up in the memories</source>
        <translation>Chercher dans les mémoires</translation>
    </message>
    <message>
        <source>both sides</source>
        <translation>les deux côtés</translation>
    </message>
    <message>
        <source>original</source>
        <translation>original</translation>
    </message>
    <message>
        <source>translation</source>
        <translation>traduction</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Côté</translation>
    </message>
    <message>
        <source>What the memories have</source>
        <translation>Ce que donnent les mémoires</translation>
    </message>
</context>
<context>
    <name>ContextPanel</name>
    <message>
        <source>The whole text</source>
        <translation>Le texte entier</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Traduction</translation>
    </message>
</context>
<context>
    <name>Corrections</name>
    <message>
        <source>There is nothing to do here.</source>
        <translation>Il n’y a rien à faire ici.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) with other text now: no longer accepted.</source>
        <translation>
            <numerusform>%n ligne a changé de texte&#xa0;: elle n’est plus acceptée.</numerusform>
            <numerusform>%n lignes ont changé de texte&#xa0;: elles ne sont plus acceptées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Now its match on the other side: go there and press the same key. Esc forgets it.</source>
        <translation>Maintenant sa correspondante de l’autre côté&#xa0;: allez-y et appuyez sur la même touche. Échap l’oublie.</translation>
    </message>
    <message>
        <source>The row has changed meanwhile. What you wrote was copied: paste it where it belongs.</source>
        <translation>La ligne a changé entre-temps. Ce que vous avez écrit a été copié&#xa0;: collez-le à sa place.</translation>
    </message>
    <message>
        <source>Before editing: {0}</source>
        <translation>Avant modification&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Nobody has edited this text.</source>
        <translation>Personne n’a modifié ce texte.</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>The finding explained</source>
        <translation>Le constat expliqué</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Traduction</translation>
    </message>
    <message>
        <source>Machine translation</source>
        <translation>Traduction automatique</translation>
    </message>
    <message>
        <source>Why it matters</source>
        <translation>Pourquoi c’est important</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
    <message>
        <source>How often this check errs</source>
        <translation>À quelle fréquence cette vérification se trompe</translation>
    </message>
</context>
<context>
    <name>DismissedDialog</name>
    <message>
        <source>Dismissed findings</source>
        <translation>Constats écartés</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Constat</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>Écarté</translation>
    </message>
    <message>
        <source>Holds for</source>
        <translation>Vaut pour</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>&amp;Take back</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>For &amp;all projects</source>
        <translation>Pour &amp;tous les projets</translation>
    </message>
    <message>
        <source>For this &amp;project only</source>
        <translation>Pour ce &amp;projet seulement</translation>
    </message>
    <message>
        <source>this one</source>
        <translation>celui-ci</translation>
    </message>
    <message>
        <source>this wording</source>
        <translation>ces mots</translation>
    </message>
    <message>
        <source>the whole kind</source>
        <translation>toute l’espèce</translation>
    </message>
    <message>
        <source>all projects</source>
        <translation>tous les projets</translation>
    </message>
    <message>
        <source>this project</source>
        <translation>ce projet</translation>
    </message>
    <message>
        <source>Nothing was dismissed.</source>
        <translation>Rien n’a été écarté.</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n sélectionné</numerusform>
            <numerusform>%n sélectionnés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Distribution</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>chrF {0} to {1}: {2}</source>
        <translation>chrF de {0} à {1}&#xa0;: {2}</translation>
    </message>
</context>
<context>
    <name>Drops</name>
    <message>
        <source>Drop one project, an original and its translation, or folders of texts.</source>
        <translation>Déposez un projet, un original et sa traduction, ou des dossiers de textes.</translation>
    </message>
    <message>
        <source>Align all texts of {0}</source>
        <translation>Aligner tous les textes de {0}</translation>
    </message>
    <message>
        <source>Align all texts of both folders</source>
        <translation>Aligner tous les textes des deux dossiers</translation>
    </message>
    <message>
        <source>Open {0}</source>
        <translation>Ouvrir {0}</translation>
    </message>
    <message>
        <source>Align {0} with another text</source>
        <translation>Aligner {0} avec un autre texte</translation>
    </message>
    <message>
        <source>Align {0} with {1}</source>
        <translation>Aligner {0} avec {1}</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lecture</translation>
    </message>
</context>
<context>
    <name>Engines</name>
    <message>
        <source>A file of translations made elsewhere</source>
        <translation>Un fichier de traductions faites ailleurs</translation>
    </message>
    <message>
        <source>None is installed</source>
        <translation>Aucun n’est installé</translation>
    </message>
    <message>
        <source>Remove {0}</source>
        <translation>Retirer {0}</translation>
    </message>
</context>
<context>
    <name>Examining</name>
    <message>
        <source>No engine has translated this row.</source>
        <translation>Aucun moteur n’a traduit cette ligne.</translation>
    </message>
    <message>
        <source>{0} is no witness here: {1}</source>
        <translation>{0} ne peut témoigner ici&#xa0;: {1}</translation>
    </message>
    <message>
        <source>{0} has nothing to say on this.</source>
        <translation>{0} n’a rien à en dire.</translation>
    </message>
    <message>
        <source>There is none.</source>
        <translation>Il n’y en a pas.</translation>
    </message>
    <message>
        <source>From the other end again.</source>
        <translation>Reprise à l’autre bout.</translation>
    </message>
    <message>
        <source>No finding is chosen.</source>
        <translation>Aucun constat n’est choisi.</translation>
    </message>
    <message>
        <source>This finding is of no words of its own: dismiss this one, or the whole kind.</source>
        <translation>Ce constat ne porte pas sur des mots précis&#xa0;: écartez celui-ci, ou toute l’espèce.</translation>
    </message>
    <message>
        <source>Dismissed: this one ({0}).</source>
        <translation>Écarté&#xa0;: celui-ci ({0}).</translation>
    </message>
    <message>
        <source>Dismissed: {0}, where the words are these.</source>
        <translation>Écarté&#xa0;: {0}, là où ces mots se retrouvent.</translation>
    </message>
    <message>
        <source>Dismissed: all of the kind {0}.</source>
        <translation>Écartés&#xa0;: tous les constats de l’espèce {0}.</translation>
    </message>
    <message>
        <source>The reason is kept.</source>
        <translation>Le motif est enregistré.</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>Bilingual files ({0});;All files (*)</source>
        <translation>Fichiers bilingues ({0});;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Open a bilingual file</source>
        <translation>Ouvrir un fichier bilingue</translation>
    </message>
    <message>
        <source>Reading {0}</source>
        <translation>Lecture de {0}</translation>
    </message>
    <message>
        <source>Could not be read: {0}; mended: {1}.</source>
        <translation>N’ont pas pu être lues&#xa0;: {0}&#xa0;; réparées&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>Add to which memory?</source>
        <translation>Ajouter à quelle mémoire&#xa0;?</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>{0}: there already. Shall it be replaced?</source>
        <translation>{0}&#xa0;: ce fichier existe déjà. Faut-il le remplacer&#xa0;?</translation>
    </message>
    <message>
        <source>Writing {0}</source>
        <translation>Écriture de {0}</translation>
    </message>
    <message>
        <source>Written: {0} (rows: {1})</source>
        <translation>Écrit&#xa0;: {0} (lignes&#xa0;: {1})</translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message>
        <source>The passage explained</source>
        <translation>Le passage expliqué</translation>
    </message>
    <message>
        <source>Remark ({0})</source>
        <translation>Remarque ({0})</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Proposition</translation>
    </message>
    <message>
        <source>Quoted</source>
        <translation>Cité</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Official</source>
        <translation>Officiel</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Machine</translation>
    </message>
    <message>
        <source>No engine has translated this.</source>
        <translation>Aucun moteur n’a traduit ce passage.</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>made by you</source>
        <translation>établi par vous</translation>
    </message>
    <message>
        <source>you have said that it comes from no sentence</source>
        <translation>vous avez indiqué qu’il ne vient d’aucune phrase</translation>
    </message>
    <message>
        <source>comes from no sentence of the statement</source>
        <translation>ne vient d’aucune phrase de la déclaration</translation>
    </message>
    <message>
        <source>found, {0} % sure</source>
        <translation>trouvé, sûr à {0}&#xa0;%</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Export memory</source>
        <translation>Exporter la mémoire</translation>
    </message>
    <message>
        <source>Translation memory (*.tmx)</source>
        <translation>Mémoire de traduction (*.tmx)</translation>
    </message>
    <message>
        <source>Export report</source>
        <translation>Exporter le rapport</translation>
    </message>
    <message>
        <source>Report (*.html)</source>
        <translation>Rapport (*.html)</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>Rédaction du rapport</translation>
    </message>
    <message>
        <source>Written: {0}</source>
        <translation>Écrit&#xa0;: {0}</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Inline &amp;markup that the texts came with</source>
        <translation>Balises &amp;internes reçues avec les textes</translation>
    </message>
    <message>
        <source>N&amp;otes</source>
        <translation>&amp;Notes</translation>
    </message>
    <message>
        <source>What was &amp;decided, and the probability</source>
        <translation>Ce qui a été &amp;décidé, et la probabilité</translation>
    </message>
    <message>
        <source>&amp;Who changed a row and when</source>
        <translation>&amp;Qui a modifié une ligne, et quand</translation>
    </message>
    <message>
        <source>Rows with the same two texts as o&amp;ne</source>
        <translation>Les lignes dont les deux textes sont les mêmes en u&amp;ne seule</translation>
    </message>
    <message>
        <source>Add to a memory that is &amp;there already</source>
        <translation>Ajouter à une &amp;mémoire existante</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>&amp;Format&#xa0;:</translation>
    </message>
    <message>
        <source>Rows:</source>
        <translation>Lignes&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Probability at least:</source>
        <translation>&amp;Probabilité minimale&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Languages:</source>
        <translation>&amp;Langues&#xa0;:</translation>
    </message>
    <message>
        <source>Also:</source>
        <translation>En outre&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Your name:</source>
        <translation>&amp;Votre nom&#xa0;:</translation>
    </message>
    <message>
        <source>nobody is named</source>
        <translation>personne n’est nommé</translation>
    </message>
    <message>
        <source>What will be written, and what cannot be</source>
        <translation>Ce qui sera écrit, et ce qui ne peut pas l’être</translation>
    </message>
    <message>
        <source>&amp;Export...</source>
        <translation>&amp;Exporter...</translation>
    </message>
    <message>
        <source>&amp;Accepted rows</source>
        <translation>Lignes &amp;acceptées</translation>
    </message>
    <message>
        <source>All with &amp;both sides that were not rejected</source>
        <translation>Toutes celles dont les deux &amp;côtés sont remplis, sauf les rejetées</translation>
    </message>
    <message>
        <source>All, &amp;rejected ones and those without a partner too</source>
        <translation>Toutes, y compris les &amp;rejetées et celles sans vis-à-vis</translation>
    </message>
    <message>
        <source> %</source>
        <translation>&#xa0;%</translation>
    </message>
    <message>
        <source>Probability at least</source>
        <translation>Probabilité minimale</translation>
    </message>
    <message>
        <source>Rows on which you have decided go out whatever their probability.</source>
        <translation>Les lignes dont vous avez décidé sont exportées quelle que soit leur probabilité.</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Traduction</translation>
    </message>
    <message>
        <source>“{0}” is no code of a language: write it as fr or fr-FR.</source>
        <translation>«&#xa0;{0}&#xa0;» n’est pas un code de langue&#xa0;: écrivez par exemple fr ou fr-FR.</translation>
    </message>
    <message numerus="yes">
        <source>Rows that will be written: %n.</source>
        <translation>
            <numerusform>Ligne qui sera écrite&#xa0;:&#xa0;%n.</numerusform>
            <numerusform>Lignes qui seront écrites&#xa0;:&#xa0;%n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FactsTable</name>
    <message>
        <source>Names and figures in all articles</source>
        <translation>Noms et chiffres de tous les articles</translation>
    </message>
    <message>
        <source>Name or figure</source>
        <translation>Nom ou chiffre</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>What speaks against it</source>
        <translation>Ce qui le contredit</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Déclaration</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Texts ({0});;All files (*)</source>
        <translation>Textes ({0});;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Translations (*.tmx *.xlf *.xliff *.mqxliff *.sdlxliff *.tsv *.csv *.txt);;All files (*)</source>
        <translation>Traductions (*.tmx *.xlf *.xliff *.mqxliff *.sdlxliff *.tsv *.csv *.txt);;Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>FillDialog</name>
    <message>
        <source>Fill rows from the memories</source>
        <translation>Remplir les lignes à partir des mémoires</translation>
    </message>
    <message>
        <source>rows without a translation</source>
        <translation>lignes sans traduction</translation>
    </message>
    <message>
        <source>all rows that nobody has decided on</source>
        <translation>toutes les lignes dont personne n’a décidé</translation>
    </message>
    <message>
        <source> %</source>
        <translation>&#xa0;%</translation>
    </message>
    <message>
        <source>&amp;Rows:</source>
        <translation>&amp;Lignes&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Likeness at least:</source>
        <translation>&amp;Ressemblance minimale&#xa0;:</translation>
    </message>
    <message>
        <source>Likeness</source>
        <translation>Ressemblance</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Until now</source>
        <translation>Jusqu’ici</translation>
    </message>
    <message>
        <source>From the memory</source>
        <translation>D’après la mémoire</translation>
    </message>
    <message>
        <source>What would be written</source>
        <translation>Ce qui serait écrit</translation>
    </message>
    <message>
        <source>The row in focus, whole</source>
        <translation>La ligne active, en entier</translation>
    </message>
    <message>
        <source>&amp;Fill</source>
        <translation>Re&amp;mplir</translation>
    </message>
    <message>
        <source>The memories are being asked...</source>
        <translation>Interrogation des mémoires...</translation>
    </message>
    <message numerus="yes">
        <source>Rows that would be filled: %n.</source>
        <translation>
            <numerusform>Ligne qui serait remplie&#xa0;:&#xa0;%n.</numerusform>
            <numerusform>Lignes qui seraient remplies&#xa0;:&#xa0;%n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterMenu</name>
    <message>
        <source>&amp;Probability</source>
        <translation>&amp;Probabilité</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Indifférente</translation>
    </message>
    <message>
        <source>Below {0} %</source>
        <translation>Moins de {0}&#xa0;%</translation>
    </message>
    <message>
        <source>&amp;Length</source>
        <translation>&amp;Longueur</translation>
    </message>
    <message>
        <source>{0} characters or more</source>
        <translation>{0} caractères ou plus</translation>
    </message>
    <message>
        <source>&amp;All filters off</source>
        <translation>&amp;Ôter tous les filtres</translation>
    </message>
    <message>
        <source>Not &amp;decided on</source>
        <translation>Non &amp;décidées</translation>
    </message>
    <message>
        <source>A&amp;ccepted</source>
        <translation>A&amp;cceptées</translation>
    </message>
    <message>
        <source>Doub&amp;tful</source>
        <translation>Dou&amp;teuses</translation>
    </message>
    <message>
        <source>&amp;Rejected</source>
        <translation>&amp;Rejetées</translation>
    </message>
    <message>
        <source>To chec&amp;k</source>
        <translation>À &amp;vérifier</translation>
    </message>
    <message>
        <source>With &amp;findings</source>
        <translation>Avec des c&amp;onstats</translation>
    </message>
    <message>
        <source>With a &amp;note</source>
        <translation>Avec une &amp;note</translation>
    </message>
    <message>
        <source>&amp;Bookmarked</source>
        <translation>Avec un si&amp;gnet</translation>
    </message>
    <message>
        <source>Text &amp;edited</source>
        <translation>Texte r&amp;etouché</translation>
    </message>
    <message>
        <source>Not &amp;1-1</source>
        <translation>Autres que &amp;1-1</translation>
    </message>
    <message>
        <source>&amp;Without a partner</source>
        <translation>Sans vis-à-v&amp;is</translation>
    </message>
    <message>
        <source>Much longer or &amp;shorter than the original lets expect</source>
        <translation>Bien plus longues ou plu&amp;s courtes qu’attendu d’après l’original</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Which family of findings is listed</source>
        <translation>Famille de constats affichée</translation>
    </message>
    <message>
        <source>Which findings are listed, by weight</source>
        <translation>Constats affichés, selon leur gravité</translation>
    </message>
    <message>
        <source>All weights</source>
        <translation>Toutes les gravités</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Alertes et erreurs</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>Erreurs seulement</translation>
    </message>
    <message>
        <source>All families</source>
        <translation>Toutes les familles</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the texts</source>
        <translation>Chercher dans les textes</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Case makes a difference</source>
        <translation>Tenir compte de la casse</translation>
    </message>
    <message>
        <source>Accents make a difference, and so do kinds of spaces, apostrophes and dashes</source>
        <translation>Tenir compte des accents, et des sortes d’espaces, d’apostrophes et de tirets</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Mot</translation>
    </message>
    <message>
        <source>Whole words only</source>
        <translation>Mots entiers seulement</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Expression régulière</translation>
    </message>
    <message>
        <source>Where to look</source>
        <translation>Où chercher</translation>
    </message>
    <message>
        <source>What else must hold of a row</source>
        <translation>Autres conditions sur les lignes</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Précédente</translation>
    </message>
    <message>
        <source>To the previous row that matches (Shift+Enter)</source>
        <translation>Aller à la ligne trouvée précédente (Maj+Entrée)</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivante</translation>
    </message>
    <message>
        <source>To the next row that matches (Enter)</source>
        <translation>Aller à la ligne trouvée suivante (Entrée)</translation>
    </message>
    <message>
        <source>Only these</source>
        <translation>Celles-ci seulement</translation>
    </message>
    <message>
        <source>Show only the rows that match</source>
        <translation>N’afficher que les lignes trouvées</translation>
    </message>
    <message>
        <source>Replace...</source>
        <translation>Remplacer...</translation>
    </message>
    <message>
        <source>Replace what was found, after a preview</source>
        <translation>Remplacer ce qui a été trouvé, après un aperçu</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Fermer (Échap)</translation>
    </message>
    <message>
        <source>Both texts</source>
        <translation>Les deux textes</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Traduction</translation>
    </message>
    <message>
        <source>Texts and notes</source>
        <translation>Textes et notes</translation>
    </message>
    <message>
        <source>No row</source>
        <translation>Aucune ligne</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} sur {1}</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Filter: %n</source>
        <translation>
            <numerusform>Filtre&#xa0;: %n</numerusform>
            <numerusform>Filtres&#xa0;: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message numerus="yes">
        <source>%n filter(s) on</source>
        <translation>
            <numerusform>%n filtre actif</numerusform>
            <numerusform>%n filtres actifs</numerusform>
        </translation>
    </message>
    <message>
        <source>no filter on</source>
        <translation>aucun filtre actif</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>error</source>
        <translation>erreur</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>alerte</translation>
    </message>
    <message>
        <source>hint</source>
        <translation>indication</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>non mesuré</translation>
    </message>
    <message>
        <source>no false alarm in {0} sound sentences</source>
        <translation>aucune fausse alerte sur {0} phrases justes</translation>
    </message>
    <message>
        <source>about 1 false alarm in {0} sound sentences</source>
        <translation>environ 1 fausse alerte sur {0} phrases justes</translation>
    </message>
    <message>
        <source>none in {0}</source>
        <translation>aucune sur {0}</translation>
    </message>
    <message>
        <source>1 in {0}</source>
        <translation>1 sur {0}</translation>
    </message>
    <message>
        <source>How often the checks err has not been measured.</source>
        <translation>La fréquence des fausses alertes n’a pas été mesurée.</translation>
    </message>
    <message>
        <source>About {0} false alarms in 100 sound sentences.</source>
        <translation>Environ {0} fausses alertes pour 100 phrases justes.</translation>
    </message>
    <message>
        <source>Measured on: {0}.</source>
        <translation>Mesuré sur&#xa0;: {0}.</translation>
    </message>
</context>
<context>
    <name>FindingsList</name>
    <message>
        <source>Findings</source>
        <translation>Constats</translation>
    </message>
</context>
<context>
    <name>FindingsModel</name>
    <message>
        <source>Row {0} · {1} · {2}</source>
        <translation>Ligne {0} · {1} · {2}</translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message>
        <source>&amp;Checks...</source>
        <translation>&amp;Vérifications...</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n constat</numerusform>
            <numerusform>%n constats</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} sur {1}</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Constats</translation>
    </message>
    <message>
        <source>None is like that.</source>
        <translation>Aucun ne correspond.</translation>
    </message>
    <message>
        <source>None of the checks has found anything.</source>
        <translation>Aucune vérification n’a rien trouvé.</translation>
    </message>
</context>
<context>
    <name>FolderField</name>
    <message>
        <source>Browse...</source>
        <translation>Parcourir...</translation>
    </message>
    <message>
        <source>Browse: {0}</source>
        <translation>Parcourir&#xa0;: {0}</translation>
    </message>
</context>
<context>
    <name>FontsDialog</name>
    <message>
        <source>Fonts of the two texts</source>
        <translation>Polices des deux textes</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Traduction</translation>
    </message>
    <message>
        <source>&amp;Reset both</source>
        <translation>&amp;Réinitialiser les deux</translation>
    </message>
    <message>
        <source>Letters that a font lacks are taken from another one.</source>
        <translation>Les lettres qui manquent à une police sont prises dans une autre.</translation>
    </message>
</context>
<context>
    <name>Glossaries</name>
    <message>
        <source>Glossary</source>
        <translation>Glossaire</translation>
    </message>
    <message>
        <source>The terms are held to {0}.</source>
        <translation>Les termes sont confrontés à {0}.</translation>
    </message>
    <message>
        <source>&amp;Another...</source>
        <translation>Un &amp;autre...</translation>
    </message>
    <message>
        <source>The &amp;terms of NATO that come along</source>
        <translation>Les &amp;termes de l’OTAN fournis</translation>
    </message>
    <message>
        <source>Export the glossary</source>
        <translation>Exporter le glossaire</translation>
    </message>
    <message>
        <source>Written: {0} (terms: {1})</source>
        <translation>Écrit&#xa0;: {0} (termes&#xa0;: {1})</translation>
    </message>
    <message>
        <source>Glossaries (*.tbx *.xml *.csv *.tsv *.txt *.xlsx *.xlsm);;All files (*)</source>
        <translation>Glossaires (*.tbx *.xml *.csv *.tsv *.txt *.xlsx *.xlsm);;Tous les fichiers (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n term(s) from {0}.</source>
        <translation>
            <numerusform>%n terme de {0}.</numerusform>
            <numerusform>%n termes de {0}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>, undone</source>
        <translation>, annulé</translation>
    </message>
    <message>
        <source>As it was aligned</source>
        <translation>Tel que c’était aligné</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>History of edits</source>
        <translation>Historique des modifications</translation>
    </message>
    <message>
        <source>Enter goes back to a moment. Nothing is lost: what is undone stays here until the next edit.</source>
        <translation>Entrée revient à un moment. Rien n’est perdu&#xa0;: ce qui est annulé reste ici jusqu’à la prochaine modification.</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>Reading</source>
        <translation>Lecture</translation>
    </message>
</context>
<context>
    <name>InstalledPage</name>
    <message>
        <source>Languages</source>
        <translation>Langues</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>SHA-256 of the package</source>
        <translation>SHA-256 du paquet</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Installed models</source>
        <translation>Modèles installés</translation>
    </message>
    <message>
        <source>Install from a fi&amp;le...</source>
        <translation>Installer un &amp;fichier...</translation>
    </message>
    <message>
        <source>Re&amp;move...</source>
        <translation>S&amp;upprimer...</translation>
    </message>
    <message>
        <source>Looking for models...</source>
        <translation>Recherche de modèles...</translation>
    </message>
    <message>
        <source>Folder, shared with Argos Translate: {0}</source>
        <translation>Dossier, partagé avec Argos Translate&#xa0;: {0}</translation>
    </message>
    <message>
        <source>No installed model has these languages.</source>
        <translation>Aucun modèle installé n’a ces langues.</translation>
    </message>
    <message>
        <source>No model is installed yet. See what the index offers, or install a file whose name ends in .argosmodel.</source>
        <translation>Aucun modèle n’est encore installé. Voyez ce que l’index propose, ou installez un fichier dont le nom se termine par .argosmodel.</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>inutilisable</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>prêt</translation>
    </message>
    <message>
        <source>SHA-256 of the package, which Ctrl+C copies: {0}</source>
        <translation>SHA-256 du paquet (Ctrl+C le copie)&#xa0;: {0}</translation>
    </message>
    <message>
        <source>The SHA-256 of its package is not known: it was not installed by this program.</source>
        <translation>Le SHA-256 de son paquet n’est pas connu&#xa0;: ce n’est pas ce programme qui l’a installé.</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Set of keys: {0}. Help, Change keys... changes them.</source>
        <translation>Jeu de touches&#xa0;: {0}. Aide, Changer les touches... permet de les modifier.</translation>
    </message>
    <message>
        <source>Caret</source>
        <translation>Curseur</translation>
    </message>
    <message>
        <source>By a character</source>
        <translation>D’un caractère</translation>
    </message>
    <message>
        <source>By a word</source>
        <translation>D’un mot</translation>
    </message>
    <message>
        <source>By a line, out of the text to the next row</source>
        <translation>D’une ligne de texte, puis à la ligne voisine du tableau</translation>
    </message>
    <message>
        <source>To the beginning or end of the text</source>
        <translation>Au début ou à la fin du texte</translation>
    </message>
    <message>
        <source>To the first or last row</source>
        <translation>À la première ou à la dernière ligne</translation>
    </message>
    <message>
        <source>By a page</source>
        <translation>D’une page</translation>
    </message>
    <message>
        <source>To the other side</source>
        <translation>À l’autre langue</translation>
    </message>
    <message>
        <source>Out of the texts</source>
        <translation>Hors des textes</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Change keys</source>
        <translation>Changer les touches</translation>
    </message>
    <message>
        <source>&amp;Use this key</source>
        <translation>&amp;Utiliser</translation>
    </message>
    <message>
        <source>&amp;Add this key</source>
        <translation>&amp;Ajouter</translation>
    </message>
    <message>
        <source>&amp;No key</source>
        <translation>Au&amp;cune touche</translation>
    </message>
    <message>
        <source>Key of the &amp;set</source>
        <translation>Touche &amp;du jeu</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Chosen by</source>
        <translation>Choisies par</translation>
    </message>
    <message>
        <source>Se&amp;t of keys:</source>
        <translation>&amp;Jeu de touches&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Find:</source>
        <translation>&amp;Rechercher&#xa0;:</translation>
    </message>
    <message>
        <source>New &amp;key:</source>
        <translation>Nouvelle &amp;touche&#xa0;:</translation>
    </message>
    <message>
        <source>Forget all &amp;my keys</source>
        <translation>&amp;Oublier toutes mes touches</translation>
    </message>
    <message>
        <source>Set of keys</source>
        <translation>Jeu de touches</translation>
    </message>
    <message>
        <source>Find an action or a key</source>
        <translation>Rechercher une action ou une touche</translation>
    </message>
    <message>
        <source>An action or a key</source>
        <translation>Une action ou une touche</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Les actions et leurs touches</translation>
    </message>
    <message>
        <source>New key of the chosen action</source>
        <translation>Nouvelle touche de l’action choisie</translation>
    </message>
    <message>
        <source>you</source>
        <translation>vous</translation>
    </message>
    <message>
        <source>Press the new key of “{0}” in the field.</source>
        <translation>Appuyez dans le champ sur la nouvelle touche de «&#xa0;{0}&#xa0;».</translation>
    </message>
    <message>
        <source>{0} moves the caret or the focus, or closes; no action can have it.</source>
        <translation>{0} déplace le curseur ou le focus, ou ferme&#xa0;; aucune action ne peut l’avoir.</translation>
    </message>
    <message>
        <source>“{1}” has {0} already.</source>
        <translation>«&#xa0;{1}&#xa0;» a déjà {0}.</translation>
    </message>
    <message>
        <source>{0} is used by “{1}”. If you use it here, it is taken from there.</source>
        <translation>{0} sert à «&#xa0;{1}&#xa0;». Si vous l’utilisez ici, elle lui est retirée.</translation>
    </message>
    <message>
        <source>{0} is free.</source>
        <translation>{0} est libre.</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>Arabic</source>
        <translation>arabe</translation>
    </message>
    <message>
        <source>Azerbaijani</source>
        <translation>azerbaïdjanais</translation>
    </message>
    <message>
        <source>Bulgarian</source>
        <translation>bulgare</translation>
    </message>
    <message>
        <source>Bengali</source>
        <translation>bengali</translation>
    </message>
    <message>
        <source>Catalan</source>
        <translation>catalan</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>tchèque</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>danois</translation>
    </message>
    <message>
        <source>German</source>
        <translation>allemand</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>grec</translation>
    </message>
    <message>
        <source>English</source>
        <translation>anglais</translation>
    </message>
    <message>
        <source>Esperanto</source>
        <translation>espéranto</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>espagnol</translation>
    </message>
    <message>
        <source>Estonian</source>
        <translation>estonien</translation>
    </message>
    <message>
        <source>Basque</source>
        <translation>basque</translation>
    </message>
    <message>
        <source>Persian</source>
        <translation>persan</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>finnois</translation>
    </message>
    <message>
        <source>French</source>
        <translation>français</translation>
    </message>
    <message>
        <source>Irish</source>
        <translation>irlandais</translation>
    </message>
    <message>
        <source>Galician</source>
        <translation>galicien</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>hébreu</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>hindi</translation>
    </message>
    <message>
        <source>Croatian</source>
        <translation>croate</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>hongrois</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>indonésien</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>italien</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>japonais</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>coréen</translation>
    </message>
    <message>
        <source>Kyrgyz</source>
        <translation>kirghize</translation>
    </message>
    <message>
        <source>Lithuanian</source>
        <translation>lituanien</translation>
    </message>
    <message>
        <source>Latvian</source>
        <translation>letton</translation>
    </message>
    <message>
        <source>Malay</source>
        <translation>malais</translation>
    </message>
    <message>
        <source>Norwegian Bokmål</source>
        <translation>norvégien bokmål</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>néerlandais</translation>
    </message>
    <message>
        <source>Portuguese (Brazil)</source>
        <translation>portugais (Brésil)</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>polonais</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>portugais</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>roumain</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>russe</translation>
    </message>
    <message>
        <source>Slovak</source>
        <translation>slovaque</translation>
    </message>
    <message>
        <source>Slovenian</source>
        <translation>slovène</translation>
    </message>
    <message>
        <source>Albanian</source>
        <translation>albanais</translation>
    </message>
    <message>
        <source>Serbian</source>
        <translation>serbe</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>suédois</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>thaï</translation>
    </message>
    <message>
        <source>Tagalog</source>
        <translation>tagalog</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>turc</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>ukrainien</translation>
    </message>
    <message>
        <source>Urdu</source>
        <translation>ourdou</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>vietnamien</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>chinois</translation>
    </message>
    <message>
        <source>Chinese (traditional)</source>
        <translation>chinois (traditionnel)</translation>
    </message>
</context>
<context>
    <name>LastDismissal</name>
    <message>
        <source>Reason (optional)</source>
        <translation>Motif (facultatif)</translation>
    </message>
    <message>
        <source>Reason of the dismissal, optional</source>
        <translation>Motif de la mise à l’écart, facultatif</translation>
    </message>
    <message>
        <source>For all &amp;projects</source>
        <translation>Pour tous les pro&amp;jets</translation>
    </message>
    <message>
        <source>Take &amp;back</source>
        <translation>Réta&amp;blir</translation>
    </message>
</context>
<context>
    <name>LevelSlider</name>
    <message>
        <source>Fewer or more findings</source>
        <translation>Moins ou plus de constats</translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>Moins</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Only what is hardly ever wrong.</source>
        <translation>Seulement ce qui ne se trompe presque jamais.</translation>
    </message>
    <message>
        <source>As it is from the start.</source>
        <translation>Réglage d’origine.</translation>
    </message>
    <message>
        <source>More than usual.</source>
        <translation>Plus que d’ordinaire.</translation>
    </message>
    <message>
        <source>All that is found.</source>
        <translation>Tout ce qui est trouvé.</translation>
    </message>
</context>
<context>
    <name>Machine</name>
    <message>
        <source>This is the machine&apos;s text. The same key again takes it over.</source>
        <translation>Voici le texte de la machine. La même touche encore une fois le reprend.</translation>
    </message>
    <message>
        <source>The translation says this already.</source>
        <translation>La traduction le dit déjà.</translation>
    </message>
    <message>
        <source>Taken over.</source>
        <translation>Repris.</translation>
    </message>
</context>
<context>
    <name>MachineTranslation</name>
    <message>
        <source>Translating</source>
        <translation>Traduction automatique</translation>
    </message>
</context>
<context>
    <name>MachineViews</name>
    <message>
        <source>Stopped. Machine, Translate all rows now goes on.</source>
        <translation>Arrêté. Machine, Traduire toutes les lignes maintenant reprend.</translation>
    </message>
    <message>
        <source>So many rows are translated only when you ask for it: Machine, Translate all rows now.</source>
        <translation>Un si grand nombre de lignes n’est traduit que sur demande&#xa0;: menu Machine, Traduire toutes les lignes maintenant.</translation>
    </message>
    <message>
        <source>All engines are put aside. Machine, Engines asks them again.</source>
        <translation>Tous les moteurs sont mis de côté. Machine, Moteurs les consulte de nouveau.</translation>
    </message>
</context>
<context>
    <name>ManagerDialog</name>
    <message>
        <source>Manage memories</source>
        <translation>Gérer les mémoires</translation>
    </message>
    <message>
        <source>without a text on one side</source>
        <translation>sans texte d’un côté</translation>
    </message>
    <message>
        <source>whose translation is the original</source>
        <translation>dont la traduction est l’original</translation>
    </message>
    <message>
        <source>whose numbers differ</source>
        <translation>dont les nombres diffèrent</translation>
    </message>
    <message>
        <source>Memories</source>
        <translation>Mémoires</translation>
    </message>
    <message>
        <source>&amp;Add...</source>
        <translation>A&amp;jouter...</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Retirer</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Figures, and what is wrong, stand here.</source>
        <translation>Les chiffres, et ce qui ne va pas, s’affichent ici.</translation>
    </message>
    <message>
        <source>&amp;Statistics</source>
        <translation>&amp;Statistiques</translation>
    </message>
    <message>
        <source>&amp;Validate</source>
        <translation>&amp;Valider</translation>
    </message>
    <message>
        <source>&amp;Write into a new file...</source>
        <translation>Écrire dans un &amp;nouveau fichier...</translation>
    </message>
    <message>
        <source>Save the &amp;list of problems...</source>
        <translation>Enregistrer la &amp;liste des problèmes...</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Traduction</translation>
    </message>
    <message>
        <source>all</source>
        <translation>toutes</translation>
    </message>
    <message>
        <source>any</source>
        <translation>quelconque</translation>
    </message>
    <message>
        <source>all of them</source>
        <translation>toutes</translation>
    </message>
    <message>
        <source>the first</source>
        <translation>la première</translation>
    </message>
    <message>
        <source>the newest</source>
        <translation>la plus récente</translation>
    </message>
    <message>
        <source>the first, with all notes</source>
        <translation>la première, avec toutes les notes</translation>
    </message>
    <message>
        <source>Only the languages:</source>
        <translation>Seulement les langues&#xa0;:</translation>
    </message>
    <message>
        <source>Change &amp;codes:</source>
        <translation>Changer les &amp;codes&#xa0;:</translation>
    </message>
    <message>
        <source>Leave out units:</source>
        <translation>Laisser de côté les unités&#xa0;:</translation>
    </message>
    <message>
        <source>One side &amp;longer than the other by, at most:</source>
        <translation>Rapport de longueur entre les &amp;deux côtés, au plus&#xa0;:</translation>
    </message>
    <message>
        <source>Only units &amp;holding (regular expression):</source>
        <translation>Seulement les unités &amp;contenant (expression régulière)&#xa0;:</translation>
    </message>
    <message>
        <source>Of duplicates kee&amp;p:</source>
        <translation>Des dou&amp;blons, garder&#xa0;:</translation>
    </message>
    <message>
        <source>Add memories</source>
        <translation>Ajouter des mémoires</translation>
    </message>
    <message>
        <source>Add a memory first.</source>
        <translation>Ajoutez d’abord une mémoire.</translation>
    </message>
    <message>
        <source>It is being read...</source>
        <translation>Lecture en cours...</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>Décompte</translation>
    </message>
    <message>
        <source>  units: {0}, duplicates: {1}</source>
        <translation>  unités&#xa0;: {0}, doublons&#xa0;: {1}</translation>
    </message>
    <message>
        <source>  {0}: texts: {1}, words: {2}, characters: {3}, the longest: {4}</source>
        <translation>  {0}&#xa0;: textes&#xa0;: {1}, mots&#xa0;: {2}, caractères&#xa0;: {3}, le plus long&#xa0;: {4}</translation>
    </message>
    <message>
        <source>  originals with several translations: {0}; empty: {1}; copies: {2}</source>
        <translation>  originaux à plusieurs traductions&#xa0;: {0}&#xa0;; vides&#xa0;: {1}&#xa0;; copies&#xa0;: {2}</translation>
    </message>
    <message>
        <source>  from {0} to {1}</source>
        <translation>  du {0} au {1}</translation>
    </message>
    <message>
        <source>  by {0}</source>
        <translation>  par {0}</translation>
    </message>
    <message>
        <source>Validating</source>
        <translation>Validation</translation>
    </message>
    <message>
        <source>Nothing is wrong.</source>
        <translation>Rien à signaler.</translation>
    </message>
    <message>
        <source>Write into a new file</source>
        <translation>Écrire dans un nouveau fichier</translation>
    </message>
    <message>
        <source>Bilingual files ({0})</source>
        <translation>Fichiers bilingues ({0})</translation>
    </message>
    <message>
        <source>Writing {0}</source>
        <translation>Écriture de {0}</translation>
    </message>
    <message>
        <source>Units read: {0}; written: {1}.</source>
        <translation>Unités lues&#xa0;: {0}&#xa0;; écrites&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>Problems: {0}</source>
        <translation>Problèmes&#xa0;: {0}</translation>
    </message>
    <message>
        <source>  {0}, line {1}: {2}</source>
        <translation>  {0}, ligne {1}&#xa0;: {2}</translation>
    </message>
    <message>
        <source>Save the list of problems</source>
        <translation>Enregistrer la liste des problèmes</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Texte (*.txt)</translation>
    </message>
</context>
<context>
    <name>Manual</name>
    <message>
        <source>what was decided</source>
        <translation>les décisions</translation>
    </message>
    <message>
        <source>probability</source>
        <translation>la probabilité</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>les notes</translation>
    </message>
    <message>
        <source>languages</source>
        <translation>les langues</translation>
    </message>
    <message>
        <source>more than two languages</source>
        <translation>plus de deux langues</translation>
    </message>
    <message>
        <source>inline markup</source>
        <translation>le balisage</translation>
    </message>
    <message>
        <source>who and when</source>
        <translation>qui et quand</translation>
    </message>
    <message>
        <source>other tools’ properties</source>
        <translation>les propriétés d’autres outils</translation>
    </message>
    <message>
        <source>sentences without a partner</source>
        <translation>les phrases sans partenaire</translation>
    </message>
    <message>
        <source>line breaks in a text</source>
        <translation>les sauts de ligne dans un texte</translation>
    </message>
    <message>
        <source>spaces at its ends</source>
        <translation>les espaces à ses bouts</translation>
    </message>
</context>
<context>
    <name>ManualWindow</name>
    <message>
        <source>Manual</source>
        <translation>Manuel</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Sommaire</translation>
    </message>
    <message>
        <source>Find in the manual</source>
        <translation>Chercher dans le manuel</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} sur {1}</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>introuvable</translation>
    </message>
</context>
<context>
    <name>Margin</name>
    <message>
        <source>Verdicts</source>
        <translation>Verdicts</translation>
    </message>
</context>
<context>
    <name>MemoriesActions</name>
    <message>
        <source>Memories and bilingual files ({0});;All files (*)</source>
        <translation>Mémoires et fichiers bilingues ({0});;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Open memories</source>
        <translation>Ouvrir des mémoires</translation>
    </message>
    <message>
        <source>{0} (units: {1})</source>
        <translation>{0} (unités&#xa0;: {1})</translation>
    </message>
    <message>
        <source>&amp;Ask this memory</source>
        <translation>&amp;Interroger cette mémoire</translation>
    </message>
    <message>
        <source>Ask it &amp;earlier</source>
        <translation>&amp;Monter dans l’ordre</translation>
    </message>
    <message>
        <source>Ask it &amp;later</source>
        <translation>&amp;Descendre dans l’ordre</translation>
    </message>
    <message>
        <source>&amp;Close it</source>
        <translation>La &amp;fermer</translation>
    </message>
    <message>
        <source>&amp;Open memories...</source>
        <translation>&amp;Ouvrir des mémoires...</translation>
    </message>
    <message>
        <source>&amp;Manage memories...</source>
        <translation>&amp;Gérer les mémoires...</translation>
    </message>
    <message>
        <source>No memory is open beside this project: Memories &gt; Open memories...</source>
        <translation>Aucune mémoire n’est ouverte à côté de ce projet&#xa0;: Mémoires &gt; Ouvrir des mémoires...</translation>
    </message>
    <message>
        <source>Units found: {0}; the first {1} are shown.</source>
        <translation>Unités trouvées&#xa0;: {0}&#xa0;; les {1} premières sont affichées.</translation>
    </message>
    <message>
        <source>Units found: more than {0}; the first {1} are shown.</source>
        <translation>Unités trouvées&#xa0;: plus de {0}&#xa0;; les {1} premières sont affichées.</translation>
    </message>
    <message>
        <source>Units found: {0}.</source>
        <translation>Unités trouvées&#xa0;: {0}.</translation>
    </message>
    <message numerus="yes">
        <source>The memories have for this row: %n.</source>
        <translation>
            <numerusform>Les mémoires ont pour cette ligne&#xa0;:&#xa0;%n unité.</numerusform>
            <numerusform>Les mémoires ont pour cette ligne&#xa0;:&#xa0;%n unités.</numerusform>
        </translation>
    </message>
    <message>
        <source>They translate the same original otherwise.</source>
        <translation>Elles traduisent autrement le même original.</translation>
    </message>
    <message>
        <source>{0} · otherwise than here</source>
        <translation>{0} · autrement qu’ici</translation>
    </message>
    <message>
        <source>The memories have nothing for this row.</source>
        <translation>Les mémoires n’ont rien pour cette ligne.</translation>
    </message>
    <message>
        <source>The translation says this already.</source>
        <translation>La traduction le dit déjà.</translation>
    </message>
    <message>
        <source>No memory is open beside this project.</source>
        <translation>Aucune mémoire n’est ouverte à côté de ce projet.</translation>
    </message>
    <message>
        <source>The row&apos;s translation was replaced. Ctrl+Z takes it back.</source>
        <translation>La traduction de la ligne est remplacée. Ctrl+Z la reprend.</translation>
    </message>
    <message numerus="yes">
        <source>Rows filled: %n.</source>
        <translation>
            <numerusform>Ligne remplie&#xa0;:&#xa0;%n.</numerusform>
            <numerusform>Lignes remplies&#xa0;:&#xa0;%n.</numerusform>
        </translation>
    </message>
    <message>
        <source>The memories translate no row otherwise.</source>
        <translation>Les mémoires ne traduisent aucune ligne autrement.</translation>
    </message>
    <message numerus="yes">
        <source>Rows that the memories translate otherwise: %n.</source>
        <translation>
            <numerusform>Ligne que les mémoires traduisent autrement&#xa0;:&#xa0;%n.</numerusform>
            <numerusform>Lignes que les mémoires traduisent autrement&#xa0;:&#xa0;%n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ModelsDialog</name>
    <message>
        <source>Models of machine translation</source>
        <translation>Modèles de traduction automatique</translation>
    </message>
    <message>
        <source>&amp;Empty</source>
        <translation>&amp;Vider</translation>
    </message>
    <message>
        <source>&amp;Find:</source>
        <translation>&amp;Rechercher&#xa0;:</translation>
    </message>
    <message>
        <source>A language or its code, such as: french, en-fr</source>
        <translation>Une langue ou son code, par exemple&#xa0;: français, en-fr</translation>
    </message>
    <message>
        <source>Find models by language or code</source>
        <translation>Rechercher des modèles par langue ou par code</translation>
    </message>
    <message>
        <source>What is installed, and what the index offers</source>
        <translation>Ce qui est installé, et ce que l’index propose</translation>
    </message>
    <message>
        <source>Empty the translations that are kept on disk</source>
        <translation>Vider les traductions conservées sur le disque</translation>
    </message>
    <message>
        <source>Translations kept on disk: {0} (at most {1})</source>
        <translation>Traductions conservées sur le disque&#xa0;: {0} ({1} au plus)</translation>
    </message>
    <message>
        <source>In&amp;stalled</source>
        <translation>In&amp;stallés</translation>
    </message>
    <message>
        <source>In&amp;stalled ({0})</source>
        <translation>In&amp;stallés ({0})</translation>
    </message>
    <message>
        <source>&amp;Offered by the index</source>
        <translation>Pr&amp;oposés par l’index</translation>
    </message>
    <message>
        <source>Remove the model {0}, {1}? It is gone for Argos Translate too, which uses the same folder. It can be installed again.</source>
        <translation>Supprimer le modèle {0}, {1}&#xa0;? Argos Translate, qui utilise le même dossier, ne l’aura plus non plus. Il pourra être réinstallé.</translation>
    </message>
    <message>
        <source>Remove a model</source>
        <translation>Supprimer un modèle</translation>
    </message>
    <message>
        <source>{0} is removed.</source>
        <translation>Supprimé&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>No translations are kept now. They are made again when they are needed.</source>
        <translation>Aucune traduction n’est plus conservée. Elles seront refaites au besoin.</translation>
    </message>
    <message numerus="yes">
        <source>The index offers %n model(s).</source>
        <translation>
            <numerusform>L’index propose %n modèle.</numerusform>
            <numerusform>L’index propose %n modèles.</numerusform>
        </translation>
    </message>
    <message>
        <source>Models of Argos Translate (*.argosmodel);;All files (*)</source>
        <translation>Modèles d’Argos Translate (*.argosmodel);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Install from a file</source>
        <translation>Installer à partir d’un fichier</translation>
    </message>
    <message>
        <source>Waiting: {0}</source>
        <translation>En attente&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Checking {0} and putting it in its place...</source>
        <translation>Vérification et mise en place&#xa0;: {0}...</translation>
    </message>
    <message>
        <source>Fetching {0}...</source>
        <translation>Téléchargement&#xa0;: {0}...</translation>
    </message>
    <message>
        <source>Fetching {0}: {1}</source>
        <translation>Téléchargement&#xa0;: {0}, {1}</translation>
    </message>
    <message>
        <source>Fetching {0}: {1} of {2}</source>
        <translation>Téléchargement&#xa0;: {0}, {1} sur {2}</translation>
    </message>
    <message>
        <source>{0} is installed.</source>
        <translation>Installé&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>{0} is not installed.</source>
        <translation>Non installé&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}&#xa0;: {1}</translation>
    </message>
    <message>
        <source>Stopped. {0} is not installed.</source>
        <translation>Arrêté. Non installé&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>Copied: {0}</source>
        <translation>Copié&#xa0;: {0}</translation>
    </message>
</context>
<context>
    <name>NoteBar</name>
    <message>
        <source>Enter keeps the note, Esc leaves it as it was</source>
        <translation>Entrée garde la note, Échap la laisse comme elle était</translation>
    </message>
    <message>
        <source>&amp;Note on row {0}:</source>
        <translation>&amp;Note sur la ligne {0}&#xa0;:</translation>
    </message>
</context>
<context>
    <name>OffersPage</name>
    <message>
        <source>Languages</source>
        <translation>Langues</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Models that the index offers</source>
        <translation>Modèles que l’index propose</translation>
    </message>
    <message>
        <source>Address of the index; empty for the one of Argos Translate</source>
        <translation>Adresse de l’index&#xa0;; vide pour celui d’Argos Translate</translation>
    </message>
    <message>
        <source>&amp;Address of the index:</source>
        <translation>&amp;Adresse de l’index&#xa0;:</translation>
    </message>
    <message>
        <source>Nothing goes online before you press “Read the index” or “Install”.</source>
        <translation>Rien ne va en ligne avant que vous n’appuyiez sur «&#xa0;Lire l’index&#xa0;» ou «&#xa0;Installer&#xa0;».</translation>
    </message>
    <message>
        <source>The system’s proxy is used: {0}.</source>
        <translation>Le serveur mandataire du système est utilisé&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>The system’s proxy is used; it names none now.</source>
        <translation>Le serveur mandataire du système est utilisé&#xa0;; aucun n’y est défini actuellement.</translation>
    </message>
    <message>
        <source>Stop &amp;reading</source>
        <translation>Arrêter la &amp;lecture</translation>
    </message>
    <message>
        <source>&amp;Read the index</source>
        <translation>&amp;Lire l’index</translation>
    </message>
    <message>
        <source>Reading the index...</source>
        <translation>Lecture de l’index...</translation>
    </message>
    <message>
        <source>The index offers no model for these languages.</source>
        <translation>L’index ne propose aucun modèle pour ces langues.</translation>
    </message>
    <message>
        <source>The index offers no model of machine translation.</source>
        <translation>L’index ne propose aucun modèle de traduction automatique.</translation>
    </message>
    <message>
        <source>“Read the index” fetches the list of models that can be installed.</source>
        <translation>«&#xa0;Lire l’index&#xa0;» télécharge la liste des modèles qui peuvent être installés.</translation>
    </message>
    <message>
        <source>languages of this project</source>
        <translation>langues de ce projet</translation>
    </message>
    <message>
        <source>being installed</source>
        <translation>en cours d’installation</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>installed</source>
        <translation>installé</translation>
    </message>
    <message>
        <source>installed, but cannot be used</source>
        <translation>installé, mais inutilisable</translation>
    </message>
    <message>
        <source>newer than what is installed, {0}</source>
        <translation>plus récent que la version installée, {0}</translation>
    </message>
    <message>
        <source>older than what is installed, {0}</source>
        <translation>plus ancien que la version installée, {0}</translation>
    </message>
    <message>
        <source>Do not &amp;install</source>
        <translation>Ne pas &amp;installer</translation>
    </message>
    <message>
        <source>&amp;Install</source>
        <translation>&amp;Installer</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Open a project</source>
        <translation>Ouvrir un projet</translation>
    </message>
    <message>
        <source>Shall a copy be opened, with all that can be read? The file itself stays as it is.</source>
        <translation>Faut-il ouvrir une copie, avec tout ce qui peut être lu&#xa0;? Le fichier lui-même reste tel quel.</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Aucun pour l’instant</translation>
    </message>
    <message>
        <source>Aligning</source>
        <translation>Alignement</translation>
    </message>
    <message>
        <source>Projects of En regard (*{0})</source>
        <translation>Projets d’En regard (*{0})</translation>
    </message>
</context>
<context>
    <name>PairsModel</name>
    <message>
        <source>Pair</source>
        <translation>Paire</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Confiance</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>À vérifier</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Constats</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>Ce qui a échoué</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0}&#xa0;%</translation>
    </message>
    <message>
        <source>Errors: {0}, warnings: {1}, hints: {2}</source>
        <translation>Erreurs&#xa0;: {0}, avertissements&#xa0;: {1}, indications&#xa0;: {2}</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Find a command</source>
        <translation>Trouver une commande</translation>
    </message>
    <message>
        <source>A few letters of a command</source>
        <translation>Quelques lettres d’une commande</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>{0} (on)</source>
        <translation>{0}&#xa0;: oui</translation>
    </message>
    <message>
        <source>{0} (off)</source>
        <translation>{0}&#xa0;: non</translation>
    </message>
    <message>
        <source>Nothing matches.</source>
        <translation>Rien ne correspond.</translation>
    </message>
</context>
<context>
    <name>PasteArticleDialog</name>
    <message>
        <source>Add a pasted article</source>
        <translation>Ajouter un article collé</translation>
    </message>
    <message>
        <source>Text of the article</source>
        <translation>Texte de l’article</translation>
    </message>
    <message>
        <source>Paste the whole article: title, date and author too, if they are there.</source>
        <translation>Collez l’article entier, avec le titre, la date et l’auteur s’ils y figurent.</translation>
    </message>
    <message>
        <source>Add the article</source>
        <translation>Ajouter l’article</translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message>
        <source>Replace the original by a pasted text</source>
        <translation>Remplacer l’original par un texte collé</translation>
    </message>
    <message>
        <source>Text of the original</source>
        <translation>Texte de l’original</translation>
    </message>
    <message>
        <source>Replace the original</source>
        <translation>Remplacer l’original</translation>
    </message>
    <message>
        <source>Paste the whole text. Accepted rows whose original stands in it are kept.</source>
        <translation>Collez le texte entier. Les lignes acceptées dont l’original s’y trouve sont conservées.</translation>
    </message>
</context>
<context>
    <name>PasteTextDialog</name>
    <message>
        <source>Paste a text</source>
        <translation>Coller un texte</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Paste the whole text.</source>
        <translation>Collez le texte entier.</translation>
    </message>
    <message>
        <source>Take this text</source>
        <translation>Prendre ce texte</translation>
    </message>
</context>
<context>
    <name>Picture</name>
    <message>
        <source>Rows in order</source>
        <translation>Lignes dans l’ordre</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>Répartition</translation>
    </message>
</context>
<context>
    <name>Press</name>
    <message>
        <source>Add press articles</source>
        <translation>Ajouter des articles de presse</translation>
    </message>
    <message>
        <source>pasted text</source>
        <translation>texte collé</translation>
    </message>
    <message>
        <source>Add an article from a web page</source>
        <translation>Ajouter un article d’une page web</translation>
    </message>
    <message>
        <source>Address of the page:</source>
        <translation>Adresse de la page&#xa0;:</translation>
    </message>
    <message>
        <source>Source, date and author were changed.</source>
        <translation>Source, date et auteur ont été modifiés.</translation>
    </message>
    <message>
        <source>Removed: {0}.</source>
        <translation>Retiré&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>Your word on whether it draws on the statement is kept.</source>
        <translation>Votre avis est retenu&#xa0;: l’article s’appuie ou non sur la déclaration.</translation>
    </message>
    <message>
        <source>There is no press article yet.</source>
        <translation>Il n’y a pas encore d’article de presse.</translation>
    </message>
    <message>
        <source>The report can be written once all articles have been read.</source>
        <translation>Le rapport pourra être rédigé quand tous les articles auront été analysés.</translation>
    </message>
    <message>
        <source>Web page (*.html);;Word document (*.docx);;PDF document (*.pdf)</source>
        <translation>Page web (*.html);;Document Word (*.docx);;Document PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Report for an editor</source>
        <translation>Rapport pour un rédacteur</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>Rédaction du rapport</translation>
    </message>
    <message>
        <source>Written: {0}</source>
        <translation>Écrit&#xa0;: {0}</translation>
    </message>
    <message>
        <source>word for word</source>
        <translation>mot pour mot</translation>
    </message>
    <message>
        <source>translated anew</source>
        <translation>retraduit</translation>
    </message>
    <message>
        <source>paraphrase</source>
        <translation>paraphrase</translation>
    </message>
    <message>
        <source>altered</source>
        <translation>altéré</translation>
    </message>
    <message>
        <source>cut short</source>
        <translation>tronqué</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>quotation</source>
        <translation>citation</translation>
    </message>
    <message>
        <source>draws on the statement</source>
        <translation>s’appuie sur la déclaration</translation>
    </message>
    <message>
        <source>does not draw on the statement</source>
        <translation>ne s’appuie pas sur la déclaration</translation>
    </message>
</context>
<context>
    <name>PressPassages</name>
    <message>
        <source>There is none.</source>
        <translation>Il n’y en a pas.</translation>
    </message>
    <message>
        <source>Put the caret into a sentence of the statement that has an original.</source>
        <translation>Placez le curseur dans une phrase de la déclaration qui a un original.</translation>
    </message>
    <message>
        <source>Linked by hand.</source>
        <translation>Lié à la main.</translation>
    </message>
    <message>
        <source>The link is the one that is found.</source>
        <translation>Le lien est celui de l’analyse.</translation>
    </message>
    <message>
        <source>Linked to no sentence. Once more, and the link is the one that is found.</source>
        <translation>Lié à aucune phrase. Encore une fois, et le lien redevient celui de l’analyse.</translation>
    </message>
    <message>
        <source>Put the caret into a sentence or a quotation of an article first.</source>
        <translation>Placez d’abord le curseur dans une phrase ou une citation d’un article.</translation>
    </message>
    <message>
        <source>The article does not draw on the statement: say first that it does.</source>
        <translation>L’article ne s’appuie pas sur la déclaration&#xa0;: indiquez d’abord qu’il s’y appuie.</translation>
    </message>
    <message>
        <source>Copied: {0}</source>
        <translation>Copié&#xa0;: {0}</translation>
    </message>
    <message>
        <source>No wording is proposed here.</source>
        <translation>Aucune formulation n’est proposée ici.</translation>
    </message>
    <message>
        <source>There is no remark here.</source>
        <translation>Il n’y a pas de remarque ici.</translation>
    </message>
    <message>
        <source>Dismissed: {0}</source>
        <translation>Écarté&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Raise it again</source>
        <translation>La signaler de nouveau</translation>
    </message>
    <message>
        <source>None in this article</source>
        <translation>Aucune dans cet article</translation>
    </message>
</context>
<context>
    <name>PressView</name>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Ajouter</translation>
    </message>
    <message>
        <source>Whether the article draws on the statement</source>
        <translation>L’article s’appuie-t-il sur la déclaration</translation>
    </message>
    <message>
        <source>Draws on it: as found</source>
        <translation>S’y appuie&#xa0;: selon l’analyse</translation>
    </message>
    <message>
        <source>Draws on it: yes</source>
        <translation>S’y appuie&#xa0;: oui</translation>
    </message>
    <message>
        <source>Draws on it: no</source>
        <translation>S’y appuie&#xa0;: non</translation>
    </message>
    <message>
        <source>&amp;Original under each sentence</source>
        <translation>&amp;Original sous chaque phrase</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>Names and figures</source>
        <translation>Noms et chiffres</translation>
    </message>
    <message>
        <source>No article yet. Add press articles from files, pasted or from web pages, or drop files here.</source>
        <translation>Aucun article pour l’instant. Ajoutez des articles de presse depuis des fichiers, des textes collés ou des pages web, ou déposez des fichiers ici.</translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message>
        <source>What would change in this project</source>
        <translation>Ce qui changerait dans ce projet</translation>
    </message>
    <message>
        <source>{0} no end of a sentence any more   {1} a new end   {2} as it was</source>
        <translation>{0} n’est plus une fin de phrase   {1} nouvelle fin   {2} inchangée</translation>
    </message>
    <message>
        <source>Sentences that would be cut or joined</source>
        <translation>Phrases qui seraient coupées ou jointes</translation>
    </message>
    <message>
        <source>The sentences are being split...</source>
        <translation>Découpage des phrases...</translation>
    </message>
    <message>
        <source>Nothing: the project is split as these rules say.</source>
        <translation>Rien&#xa0;: le projet est découpé comme le disent ces règles.</translation>
    </message>
    <message>
        <source>Ends of sentences that go: {0}; that come: {1}.</source>
        <translation>Fins de phrase qui disparaissent&#xa0;: {0}&#xa0;; qui apparaissent&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Traduction</translation>
    </message>
    <message numerus="yes">
        <source>... and %n more.</source>
        <translation>
            <numerusform>... et&#xa0;%n autre.</numerusform>
            <numerusform>... et&#xa0;%n autres.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProjectField</name>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>&amp;Browse...</source>
        <translation>&amp;Parcourir...</translation>
    </message>
    <message>
        <source>{0} is there already. Shall it be replaced? What was done in it would be lost.</source>
        <translation>{0} existe déjà. Faut-il le remplacer&#xa0;? Ce qui y a été fait serait perdu.</translation>
    </message>
    <message>
        <source>Projects of En regard (*{0})</source>
        <translation>Projets d’En regard (*{0})</translation>
    </message>
    <message>
        <source>Name of the project</source>
        <translation>Nom du projet</translation>
    </message>
</context>
<context>
    <name>ProposalsModel</name>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>{0}, original</source>
        <translation>{0}, original</translation>
    </message>
    <message>
        <source>{0}, translation</source>
        <translation>{0}, traduction</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>row {0}: “{1}” becomes “{2}”</source>
        <translation>ligne {0}&#xa0;: «&#xa0;{1}&#xa0;» devient «&#xa0;{2}&#xa0;»</translation>
    </message>
</context>
<context>
    <name>ProposalsView</name>
    <message>
        <source>Texts that would change, ticked</source>
        <translation>Textes qui changeraient, cochés</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Chercher dans&#xa0;:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>&amp;Type de fichiers&#xa0;:</translation>
    </message>
</context>
<context>
    <name>ReadingPage</name>
    <message>
        <source>The article is being read.</source>
        <translation>L’article est en cours d’analyse.</translation>
    </message>
    <message>
        <source>No quotations, and nothing to remark.</source>
        <translation>Aucune citation, et rien à remarquer.</translation>
    </message>
    <message numerus="yes">
        <source>Quotations and remarks: %n.</source>
        <translation>
            <numerusform>Citations et remarques&#xa0;: %n.</numerusform>
            <numerusform>Citations et remarques&#xa0;: %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecentList</name>
    <message>
        <source>Take off this list</source>
        <translation>Retirer de cette liste</translation>
    </message>
</context>
<context>
    <name>ReplaceDialog</name>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>Replace by</source>
        <translation>Remplacer par</translation>
    </message>
    <message>
        <source>Replace &amp;by:</source>
        <translation>Remplacer &amp;par&#xa0;:</translation>
    </message>
    <message>
        <source>Space ticks or unticks the texts that are selected. Words across two sentences are left alone.</source>
        <translation>La barre d’espace coche ou décoche les textes sélectionnés. Les mots à cheval sur deux phrases restent tels quels.</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) would change.</source>
        <translation>
            <numerusform>%n texte changerait.</numerusform>
            <numerusform>%n textes changeraient.</numerusform>
        </translation>
    </message>
    <message>
        <source>No text would change.</source>
        <translation>Aucun texte ne changerait.</translation>
    </message>
    <message numerus="yes">
        <source>Replace in %n text(s)</source>
        <translation>
            <numerusform>Remplacer dans %n texte</numerusform>
            <numerusform>Remplacer dans %n textes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowsDelegate</name>
    <message>
        <source>Unreliable here: {0}</source>
        <translation>Peu fiable ici&#xa0;: {0}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n constat</numerusform>
            <numerusform>%n constats</numerusform>
        </translation>
    </message>
    <message>
        <source>bookmark</source>
        <translation>signet</translation>
    </message>
    <message>
        <source>note</source>
        <translation>note</translation>
    </message>
    <message>
        <source>{0}, check</source>
        <translation>{0}, à&#xa0;vérifier</translation>
    </message>
</context>
<context>
    <name>RowsModel</name>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Traduction</translation>
    </message>
    <message>
        <source>Machine translation</source>
        <translation>Traduction automatique</translation>
    </message>
    <message>
        <source>left out: {0}</source>
        <translation>laissé de côté&#xa0;: {0}</translation>
    </message>
    <message>
        <source>bookmark</source>
        <translation>signet</translation>
    </message>
    <message>
        <source>note: {0}</source>
        <translation>note&#xa0;: {0}</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>acceptée</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>douteuse</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rejetée</translation>
    </message>
    <message>
        <source>to check</source>
        <translation>à vérifier</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vide</translation>
    </message>
    <message>
        <source>no partner</source>
        <translation>sans vis-à-vis</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>à la main</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0}&#xa0;%</translation>
    </message>
    <message>
        <source>row {0} of {1}</source>
        <translation>ligne {0} sur {1}</translation>
    </message>
    <message>
        <source>original</source>
        <translation>original</translation>
    </message>
    <message>
        <source>translation</source>
        <translation>traduction</translation>
    </message>
    <message>
        <source>probability {0} %</source>
        <translation>probabilité {0}&#xa0;%</translation>
    </message>
    <message>
        <source>no machine translation</source>
        <translation>pas de traduction automatique</translation>
    </message>
    <message>
        <source>unreliable machine translation: {0} {1}</source>
        <translation>traduction automatique peu fiable&#xa0;: {0} {1}</translation>
    </message>
    <message>
        <source>machine translation by {0}, {1}</source>
        <translation>traduction automatique par {0}, {1}</translation>
    </message>
</context>
<context>
    <name>RowsView</name>
    <message>
        <source>Original and translation, a row a bead</source>
        <translation>Original et traduction, une ligne par appariement</translation>
    </message>
    <message>
        <source>Nothing matches.</source>
        <translation>Rien ne correspond.</translation>
    </message>
    <message>
        <source>All rows are left out. L shows them, U takes the one in focus up again.</source>
        <translation>Toutes les lignes sont laissées de côté. L les montre, U reprend celle qui est active.</translation>
    </message>
</context>
<context>
    <name>RuleForm</name>
    <message>
        <source>A sentence ends</source>
        <translation>Une phrase finit</translation>
    </message>
    <message>
        <source>No sentence ends</source>
        <translation>Aucune phrase ne finit</translation>
    </message>
    <message>
        <source>&amp;What holds:</source>
        <translation>&amp;Effet&#xa0;:</translation>
    </message>
    <message>
        <source>Be&amp;fore it:</source>
        <translation>A&amp;vant&#xa0;:</translation>
    </message>
    <message>
        <source>Af&amp;ter it:</source>
        <translation>Ap&amp;rès&#xa0;:</translation>
    </message>
    <message>
        <source>La&amp;nguages:</source>
        <translation>La&amp;ngues&#xa0;:</translation>
    </message>
</context>
<context>
    <name>RulesPanel</name>
    <message>
        <source>Sentence ends</source>
        <translation>Fin de phrase</translation>
    </message>
    <message>
        <source>Before it</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After it</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Langues</translation>
    </message>
    <message>
        <source>Your rules</source>
        <translation>Vos règles</translation>
    </message>
    <message>
        <source>Add r&amp;ule</source>
        <translation>Ajouter &amp;une règle</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>Move u&amp;p</source>
        <translation>&amp;Monter</translation>
    </message>
    <message>
        <source>Move d&amp;own</source>
        <translation>&amp;Descendre</translation>
    </message>
    <message>
        <source>&amp;Import SRX...</source>
        <translation>&amp;Importer un SRX...</translation>
    </message>
    <message>
        <source>&amp;Export SRX...</source>
        <translation>E&amp;xporter en SRX...</translation>
    </message>
    <message>
        <source>ends</source>
        <translation>fin</translation>
    </message>
    <message>
        <source>ends not</source>
        <translation>pas de fin</translation>
    </message>
    <message>
        <source>faulty</source>
        <translation>fautive</translation>
    </message>
</context>
<context>
    <name>ScoresPanel</name>
    <message>
        <source>Copy the figures</source>
        <translation>Copier les chiffres</translation>
    </message>
    <message>
        <source>Each figure with its interval and its signature (Ctrl+C)</source>
        <translation>Chaque chiffre avec son intervalle et sa signature (Ctrl+C)</translation>
    </message>
    <message>
        <source>Scores need two texts in the language of the translation: a second translation of this original, or a machine translation.</source>
        <translation>Pour des scores, il faut deux textes dans la langue de la traduction&#xa0;: une seconde traduction de cet original, ou une traduction automatique.</translation>
    </message>
    <message>
        <source>These texts are not scored yet.</source>
        <translation>Ces textes n’ont pas encore de score.</translation>
    </message>
</context>
<context>
    <name>Scoring</name>
    <message>
        <source>Scoring</source>
        <translation>Calcul des scores</translation>
    </message>
</context>
<context>
    <name>Searching</name>
    <message>
        <source>There is none.</source>
        <translation>Il n’y en a pas.</translation>
    </message>
    <message>
        <source>From the other end again.</source>
        <translation>Reprise à l’autre bout.</translation>
    </message>
    <message>
        <source>First say what is to be found.</source>
        <translation>Dites d’abord ce qu’il faut chercher.</translation>
    </message>
</context>
<context>
    <name>Segmentation</name>
    <message>
        <source>Put the caret on an abbreviation with a full stop first.</source>
        <translation>Placez d’abord le curseur sur une abréviation suivie d’un point.</translation>
    </message>
    <message>
        <source>&amp;Never end a sentence after “{0}”</source>
        <translation>&amp;Ne jamais terminer une phrase après «&#xa0;{0}&#xa0;»</translation>
    </message>
    <message>
        <source>Kept: texts that come in from now on are split by these rules.</source>
        <translation>Enregistré&#xa0;: les textes qui arrivent désormais sont découpés selon ces règles.</translation>
    </message>
    <message>
        <source>Splitting</source>
        <translation>Découpage</translation>
    </message>
    <message>
        <source>No sentence was cut or joined: all are as these rules say, or decided on.</source>
        <translation>Aucune phrase n’a été coupée ni jointe&#xa0;: toutes sont comme le disent ces règles, ou vous en avez décidé.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) split again; undo takes it back.</source>
        <translation>
            <numerusform>%n ligne découpée à nouveau&#xa0;; Annuler revient en arrière.</numerusform>
            <numerusform>%n lignes découpées à nouveau&#xa0;; Annuler revient en arrière.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SegmentationDialog</name>
    <message>
        <source>Segmentation</source>
        <translation>Segmentation</translation>
    </message>
    <message>
        <source>En &amp;regard’s own: titles and ranks before a name, months, references</source>
        <translation>Celles d’En re&amp;gard&#xa0;: titres et grades devant un nom, mois, renvois</translation>
    </message>
    <message>
        <source>Lan&amp;guageTool’s, for some 35 languages</source>
        <translation>Celles de LanguageTool, pour &amp;quelque 35 langues</translation>
    </message>
    <message>
        <source>&amp;Split this project again</source>
        <translation>Déc&amp;ouper à nouveau ce projet</translation>
    </message>
    <message>
        <source>Sa&amp;ve for all projects</source>
        <translation>Enregistrer &amp;pour tous les projets</translation>
    </message>
    <message>
        <source>by sentence</source>
        <translation>par phrase</translation>
    </message>
    <message>
        <source>by paragraph</source>
        <translation>par paragraphe</translation>
    </message>
    <message>
        <source>Abbreviations</source>
        <translation>Abréviations</translation>
    </message>
    <message>
        <source>Your rules</source>
        <translation>Vos règles</translation>
    </message>
    <message>
        <source>Rules that come along</source>
        <translation>Règles fournies</translation>
    </message>
    <message>
        <source>Split the te&amp;xts:</source>
        <translation>Découper &amp;les textes&#xa0;:</translation>
    </message>
    <message>
        <source>Rows that you have decided on, sentences that you have edited, notes and bookmarks stay.</source>
        <translation>Les lignes dont vous avez décidé, les phrases que vous avez modifiées, les notes et les signets restent.</translation>
    </message>
    <message>
        <source>At each place the first rule that holds decides: your abbreviations, your rules, then these. Turn them off to split exactly as a file of your own says.</source>
        <translation>À chaque endroit, la première règle qui s’applique décide&#xa0;: vos abréviations, vos règles, puis celles-ci. Décochez-les pour découper exactement comme le dit un fichier à vous.</translation>
    </message>
    <message>
        <source>Splitting</source>
        <translation>Découpage</translation>
    </message>
    <message>
        <source>A rule is faulty: see beside its field.</source>
        <translation>Une règle est fautive&#xa0;: voyez sous son champ.</translation>
    </message>
    <message>
        <source>Import rules</source>
        <translation>Importer des règles</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Export rules</source>
        <translation>Exporter les règles</translation>
    </message>
    <message>
        <source>Segmentation rules (*.srx);;All files (*)</source>
        <translation>Règles de segmentation (*.srx);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Your changes to the rules have neither been applied nor saved.</source>
        <translation>Vos modifications des règles n’ont été ni appliquées ni enregistrées.</translation>
    </message>
    <message>
        <source>&amp;Discard the changes</source>
        <translation>A&amp;bandonner les modifications</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Checking</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>Aligning</source>
        <translation>Alignement</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Scores</source>
        <translation>Scores</translation>
    </message>
    <message>
        <source>TER (less is better)</source>
        <translation>TER (le plus bas est le meilleur)</translation>
    </message>
    <message>
        <source>Row {0}</source>
        <translation>Ligne {0}</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>Paragraphe</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Portée</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Mesure</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>95 % from</source>
        <translation>95&#xa0;% de</translation>
    </message>
    <message>
        <source>95 % to</source>
        <translation>95&#xa0;% à</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signature</translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>Reading {0}</source>
        <translation>Lecture de {0}</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>a file, or the address of a web page</source>
        <translation>un fichier, ou l’adresse d’une page web</translation>
    </message>
    <message>
        <source>{0}: file or address</source>
        <translation>{0}&#xa0;: fichier ou adresse</translation>
    </message>
    <message>
        <source>File...</source>
        <translation>Fichier...</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Coller</translation>
    </message>
    <message>
        <source>{0}: choose a file</source>
        <translation>{0}&#xa0;: choisir un fichier</translation>
    </message>
    <message>
        <source>{0}: paste the text</source>
        <translation>{0}&#xa0;: coller le texte</translation>
    </message>
    <message>
        <source>{0}: language</source>
        <translation>{0}&#xa0;: langue</translation>
    </message>
    <message>
        <source>{0}: encoding</source>
        <translation>{0}&#xa0;: encodage</translation>
    </message>
    <message>
        <source>{0}: sentences</source>
        <translation>{0}&#xa0;: phrases</translation>
    </message>
    <message>
        <source>Language:</source>
        <translation>Langue&#xa0;:</translation>
    </message>
    <message>
        <source>Encoding:</source>
        <translation>Encodage&#xa0;:</translation>
    </message>
    <message>
        <source>pasted text</source>
        <translation>texte collé</translation>
    </message>
    <message>
        <source>It is being read...</source>
        <translation>Lecture en cours...</translation>
    </message>
    <message numerus="yes">
        <source>... and %n more.</source>
        <translation>
            <numerusform>... et&#xa0;%n autre.</numerusform>
            <numerusform>... et&#xa0;%n autres.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sentences: {0}, paragraphs: {1}, words: {2}.</source>
        <translation>Phrases&#xa0;: {0}, paragraphes&#xa0;: {1}, mots&#xa0;: {2}.</translation>
    </message>
    <message>
        <source>Left out: {0}.</source>
        <translation>Laissé de côté&#xa0;: {0}.</translation>
    </message>
</context>
<context>
    <name>Spelling</name>
    <message>
        <source>No dictionary is installed for: {0}</source>
        <translation>Aucun dictionnaire n’est installé pour&#xa0;: {0}</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Recent projects</source>
        <translation>Projets récents</translation>
    </message>
    <message>
        <source>The projects that you work on will be listed here.</source>
        <translation>Les projets auxquels vous travaillez seront listés ici.</translation>
    </message>
    <message>
        <source>A translation facing its original, sentence by sentence.</source>
        <translation>Une traduction en regard de son original, phrase par phrase.</translation>
    </message>
    <message>
        <source>Or drop two texts, folders of texts, or a project here.</source>
        <translation>Ou déposez ici deux textes, des dossiers de textes ou un projet.</translation>
    </message>
    <message>
        <source>Align two texts...</source>
        <translation>Aligner deux textes...</translation>
    </message>
    <message>
        <source>An original and its translation become a project.</source>
        <translation>Un original et sa traduction deviennent un projet.</translation>
    </message>
    <message>
        <source>Open a bilingual file...</source>
        <translation>Ouvrir un fichier bilingue...</translation>
    </message>
    <message>
        <source>A memory, an XLIFF, a sheet becomes a project.</source>
        <translation>Une mémoire, un XLIFF, une feuille devient un projet.</translation>
    </message>
    <message>
        <source>Open a project...</source>
        <translation>Ouvrir un projet...</translation>
    </message>
    <message>
        <source>Go on where you left it, on this machine or another.</source>
        <translation>Reprenez où vous en étiez, ici ou sur un autre poste.</translation>
    </message>
    <message>
        <source>Open the example</source>
        <translation>Ouvrir l’exemple</translation>
    </message>
    <message>
        <source>A statement in English and French, to try everything on.</source>
        <translation>Une déclaration en anglais et en français, pour tout essayer.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Commencer</translation>
    </message>
    <message>
        <source>Not found: moved or deleted?</source>
        <translation>Introuvable&#xa0;: déplacé ou supprimé&#xa0;?</translation>
    </message>
    <message>
        <source>{0} of {1} accepted</source>
        <translation>{0} acceptées sur {1}</translation>
    </message>
    <message>
        <source>today at {0}</source>
        <translation>aujourd’hui à {0}</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hier</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>il y a %n jour</numerusform>
            <numerusform>il y a %n jours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatementPane</name>
    <message>
        <source>Statement</source>
        <translation>Déclaration</translation>
    </message>
    <message>
        <source>(not translated)</source>
        <translation>(non traduit)</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>{0} of {1} accepted</source>
        <translation>{0} acceptées sur {1}</translation>
    </message>
    <message>
        <source>{0} to check</source>
        <translation>{0} à vérifier</translation>
    </message>
    <message numerus="yes">
        <source>%n rejected</source>
        <translation>
            <numerusform>%n rejetée</numerusform>
            <numerusform>%n rejetées</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} left out (L shows them)</source>
        <translation>{0} laissées de côté (L les montre)</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) shown</source>
        <translation>
            <numerusform>%n ligne affichée</numerusform>
            <numerusform>%n lignes affichées</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} | {1} words, {2} | {3} characters</source>
        <translation>{0} | {1} mots, {2} | {3} caractères</translation>
    </message>
</context>
<context>
    <name>TakeBack</name>
    <message>
        <source>Take &amp;back</source>
        <translation>Réta&amp;blir</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>Another translation of this original</source>
        <translation>Une autre traduction de cet original</translation>
    </message>
    <message>
        <source>&amp;Add the translation</source>
        <translation>Ajou&amp;ter la traduction</translation>
    </message>
    <message>
        <source>Rename this translation</source>
        <translation>Renommer cette traduction</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Nom&#xa0;:</translation>
    </message>
    <message>
        <source>Remove “{0}” from the project, with all that was decided on it? This cannot be undone.</source>
        <translation>Retirer «&#xa0;{0}&#xa0;» du projet, avec tout ce qui y a été décidé&#xa0;? Cela ne peut pas être annulé.</translation>
    </message>
    <message>
        <source>Replace the original by a file</source>
        <translation>Remplacer l’original par un fichier</translation>
    </message>
    <message>
        <source>pasted text</source>
        <translation>texte collé</translation>
    </message>
    <message>
        <source>Replace the original by a web page</source>
        <translation>Remplacer l’original par une page web</translation>
    </message>
    <message>
        <source>Address of the page:</source>
        <translation>Adresse de la page&#xa0;:</translation>
    </message>
    <message>
        <source>Replace the original</source>
        <translation>Remplacer l’original</translation>
    </message>
    <message>
        <source>&amp;Replace the original</source>
        <translation>&amp;Remplacer l’original</translation>
    </message>
</context>
<context>
    <name>Travel</name>
    <message>
        <source>Go to row</source>
        <translation>Aller à la ligne</translation>
    </message>
    <message>
        <source>Number of the row, 1 to {0}:</source>
        <translation>Numéro de la ligne, de 1 à {0}&#xa0;:</translation>
    </message>
    <message>
        <source>There is none.</source>
        <translation>Il n’y en a pas.</translation>
    </message>
    <message>
        <source>From the other end again.</source>
        <translation>Reprise à l’autre bout.</translation>
    </message>
</context>
<context>
    <name>Troubles</name>
    <message>
        <source>&amp;Dismiss</source>
        <translation>&amp;Masquer</translation>
    </message>
</context>
<context>
    <name>Wishes</name>
    <message>
        <source>Folder of the originals</source>
        <translation>Dossier des originaux</translation>
    </message>
    <message>
        <source>Folder of the translations</source>
        <translation>Dossier des traductions</translation>
    </message>
    <message>
        <source>Folder for the results</source>
        <translation>Dossier des résultats</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Langues</translation>
    </message>
    <message>
        <source>S&amp;wap both</source>
        <translation>In&amp;verser</translation>
    </message>
    <message>
        <source>A &amp;memory of each pair (TMX)</source>
        <translation>Une &amp;mémoire par paire (TMX)</translation>
    </message>
    <message>
        <source>&amp;One memory of all pairs (TMX)</source>
        <translation>Une &amp;seule mémoire de toutes les paires (TMX)</translation>
    </message>
    <message>
        <source>Look for m&amp;istranslations</source>
        <translation>Chercher les err&amp;eurs de traduction</translation>
    </message>
    <message>
        <source>A &amp;report of each pair (needs time)</source>
        <translation>Un &amp;rapport par paire (plus long)</translation>
    </message>
    <message>
        <source>the same folder, if names or folders in it tell the languages</source>
        <translation>le même dossier, si les noms ou les sous-dossiers disent les langues</translation>
    </message>
    <message>
        <source>&amp;Originals:</source>
        <translation>&amp;Originaux&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Translations:</source>
        <translation>&amp;Traductions&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Languages:</source>
        <translation>&amp;Langues&#xa0;:</translation>
    </message>
    <message>
        <source>Re&amp;sults in:</source>
        <translation>Résultats &amp;dans&#xa0;:</translation>
    </message>
    <message>
        <source>from {0} to {1}</source>
        <translation>de {0} vers {1}</translation>
    </message>
    <message>
        <source>as the texts tell</source>
        <translation>d’après les textes</translation>
    </message>
</context>
<context>
    <name>Witnesses</name>
    <message>
        <source>“{0}” stands elsewhere.</source>
        <translation>«&#xa0;{0}&#xa0;» se trouve ailleurs.</translation>
    </message>
    <message>
        <source>“{0}” has nothing that faces it.</source>
        <translation>«&#xa0;{0}&#xa0;» n’a rien en regard.</translation>
    </message>
    <message>
        <source>“{0}” is another form of “{1}”.</source>
        <translation>«&#xa0;{0}&#xa0;» est une autre forme de «&#xa0;{1}&#xa0;».</translation>
    </message>
    <message>
        <source>“{0}” stands where the text has “{1}”.</source>
        <translation>«&#xa0;{0}&#xa0;» se trouve là où le texte porte «&#xa0;{1}&#xa0;».</translation>
    </message>
    <message>
        <source>Take over this &amp;phrase</source>
        <translation>Reprendre ce &amp;passage</translation>
    </message>
    <message>
        <source>Take over the whole &amp;text</source>
        <translation>Reprendre tout le &amp;texte</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Copy with &amp;figures</source>
        <translation>Copier avec les &amp;chiffres</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>{0} of {1} pairs</source>
        <translation>{0} paires sur {1}</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n échec</numerusform>
            <numerusform>%n échecs</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation>encore {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) aligned</source>
        <translation>
            <numerusform>%n paire alignée</numerusform>
            <numerusform>%n paires alignées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s), {0} of them to check.</source>
        <translation>
            <numerusform>%n ligne, dont {0} à vérifier.</numerusform>
            <numerusform>%n lignes, dont {0} à vérifier.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n seconde</numerusform>
            <numerusform>%n secondes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} h {1} min</source>
        <translation>{0}&#xa0;h&#xa0;{1}&#xa0;min</translation>
    </message>
</context>
<context>
    <name>WorkLine</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>A&amp;nnuler</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Replace the original</source>
        <translation>Remplacer l’original</translation>
    </message>
    <message>
        <source>Translations of this original</source>
        <translation>Traductions de cet original</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Constats</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Scores</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>In context</source>
        <translation>Contexte</translation>
    </message>
    <message>
        <source>Memories</source>
        <translation>Mémoires</translation>
    </message>
    <message>
        <source>Machine translation · {0}</source>
        <translation>Traduction automatique · {0}</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Traduction</translation>
    </message>
</context>
<context>
    <name>_SideFont</name>
    <message>
        <source>Font, {0}</source>
        <translation>Police, {0}</translation>
    </message>
    <message>
        <source> pt</source>
        <translation>&#xa0;pt</translation>
    </message>
    <message>
        <source>Size, {0}</source>
        <translation>Taille, {0}</translation>
    </message>
    <message>
        <source>Preview, {0}</source>
        <translation>Aperçu, {0}</translation>
    </message>
    <message>
        <source>&amp;Font</source>
        <translation>&amp;Police</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>&amp;Taille</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>A clause may have been left out or added, or the row may be misaligned.</source>
        <translation>Une proposition a pu être omise ou ajoutée, ou la ligne est mal alignée.</translation>
    </message>
    <message>
        <source>A negation lost or added turns the meaning round.</source>
        <translation>Une négation perdue ou ajoutée retourne le sens.</translation>
    </message>
    <message>
        <source>A part of it may stand by itself or belong to a neighbour.</source>
        <translation>Une partie est peut-être isolée, ou appartient à une ligne voisine.</translation>
    </message>
    <message>
        <source>A sentence near it fits nearly as well as none.</source>
        <translation>Une phrase voisine convient presque aussi bien qu’aucune.</translation>
    </message>
    <message>
        <source>A sentence stands in the translation in the original&apos;s language.</source>
        <translation>Une phrase de la traduction est restée dans la langue de l’original.</translation>
    </message>
    <message>
        <source>A wrong figure is the mistranslation that does most harm and is seen least.</source>
        <translation>Un chiffre faux est l’erreur de traduction qui fait le plus de mal et qui se voit le moins.</translation>
    </message>
    <message>
        <source>Apertium ({direction}) lost sentences, so its translation is not used.</source>
        <translation>Apertium ({direction}) a perdu des phrases&#xa0;; sa traduction n’est pas utilisée.</translation>
    </message>
    <message>
        <source>Apertium could not be run ({reason}).</source>
        <translation>Apertium n’a pas pu être lancé ({reason}).</translation>
    </message>
    <message>
        <source>BLEU on {rows} rows says little (it wants {enough} or more). For a few rows, and for one row, read chrF++.</source>
        <translation>BLEU sur {rows} lignes dit peu de chose (il en faut {enough} ou plus). Pour quelques lignes, comme pour une seule, lisez chrF++.</translation>
    </message>
    <message>
        <source>A passage that begins with “{text}” stands elsewhere in the translation (sentences: {sentences}).</source>
        <translation>Un passage qui commence par «&#xa0;{text}&#xa0;» se trouve ailleurs dans la traduction (phrases&#xa0;: {sentences}).</translation>
    </message>
    <message>
        <source>A bracket has no partner.</source>
        <translation>Une parenthèse ou un crochet n’a pas son pendant.</translation>
    </message>
    <message>
        <source>A capital in the middle of a sentence: “{here}”.</source>
        <translation>Une majuscule au milieu d’une phrase&#xa0;: «&#xa0;{here}&#xa0;».</translation>
    </message>
    <message>
        <source>A cell holds 32,767 characters and a sheet 1,048,576 rows; what is longer is refused, not cut.</source>
        <translation>Une cellule contient 32&#x202f;767 caractères et une feuille 1&#x202f;048&#x202f;576 lignes&#xa0;; ce qui dépasse est refusé et non coupé.</translation>
    </message>
    <message>
        <source>A character stands here that cannot be shown.</source>
        <translation>Il y a ici un caractère qui ne peut pas être affiché.</translation>
    </message>
    <message>
        <source>A clause left out or added changes what the text says, and reads well all the same.</source>
        <translation>Un membre de phrase omis ou ajouté change ce que dit le texte, et la phrase se lit bien tout de même.</translation>
    </message>
    <message>
        <source>A cluster needs Dask: pip install &apos;enregard[cluster]&apos;.</source>
        <translation>Une grappe a besoin de Dask&#xa0;: pip install &apos;enregard[cluster]&apos;.</translation>
    </message>
    <message>
        <source>A hyphen stands for a dash.</source>
        <translation>Un trait d’union tient lieu de tiret.</translation>
    </message>
    <message>
        <source>A line may break at this space; French has a no-break one here.</source>
        <translation>La ligne peut être coupée à cette espace&#xa0;; le français la veut insécable ici.</translation>
    </message>
    <message>
        <source>A line may break at this space; elsewhere in the sentence it is a no-break one.</source>
        <translation>La ligne peut être coupée à cette espace&#xa0;; ailleurs dans la phrase elle est insécable.</translation>
    </message>
    <message>
        <source>A list of sentences holds no words: there is nothing in it to align.</source>
        <translation>Une liste de phrases ne contient aucun mot&#xa0;: il n’y a rien à y aligner.</translation>
    </message>
    <message>
        <source>A list of sentences is wanted, not a single string.</source>
        <translation>Il faut une liste de phrases, non une seule chaîne.</translation>
    </message>
    <message>
        <source>A mark stands twice.</source>
        <translation>Un signe est doublé.</translation>
    </message>
    <message>
        <source>A mark that closes a quotation ({mark}) stands where one is opened.</source>
        <translation>Un guillemet fermant ({mark}) se trouve là où une citation s’ouvre.</translation>
    </message>
    <message>
        <source>A mark that opens a quotation ({mark}) stands where one is closed.</source>
        <translation>Un guillemet ouvrant ({mark}) se trouve là où une citation se ferme.</translation>
    </message>
    <message>
        <source>A message was skipped: {reason}.</source>
        <translation>Un message a été ignoré&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>A misspelt word may be read as another one, and is copied wherever the translation is.</source>
        <translation>Un mot mal orthographié peut être pris pour un autre, et il est recopié partout où l’est la traduction.</translation>
    </message>
    <message>
        <source>A model is being installed, in this or another window. Try again when that has ended.</source>
        <translation>Un modèle est en cours d’installation, dans cette fenêtre ou dans une autre. Réessayez quand ce sera terminé.</translation>
    </message>
    <message>
        <source>A name that is wrong or lost makes somebody else say or do what the original says.</source>
        <translation>Un nom faux ou perdu prête à quelqu’un d’autre les paroles ou les actes dont parle l’original.</translation>
    </message>
    <message>
        <source>A noun is missing: “{here}”.</source>
        <translation>Un nom manque&#xa0;: «&#xa0;{here}&#xa0;».</translation>
    </message>
    <message>
        <source>A preposition is missing between who is supplied and with what: “{here}”.</source>
        <translation>Il manque une préposition entre celui qui est fourni et ce qu’il reçoit&#xa0;: «&#xa0;{here}&#xa0;».</translation>
    </message>
    <message>
        <source>A program has found all this: read the passage before anything is changed.</source>
        <translation>Tout cela a été relevé par un programme&#xa0;: relisez le passage avant de changer quoi que ce soit.</translation>
    </message>
    <message>
        <source>A project keeps at least one translation; this is the only one of {path}.</source>
        <translation>Un projet garde au moins une traduction&#xa0;; celle-ci est la seule de {path}.</translation>
    </message>
    <message>
        <source>A question that is stated says something else, and a sentence without its end may have lost more than a stop.</source>
        <translation>Une question changée en affirmation dit autre chose, et une phrase sans fin a peut-être perdu plus qu’un point.</translation>
    </message>
    <message>
        <source>A quotation is closed ({mark}) that the translation has not opened.</source>
        <translation>Une citation se ferme ({mark}) que la traduction n’a pas ouverte.</translation>
    </message>
    <message>
        <source>A quotation is opened ({mark}) that the translation does not close.</source>
        <translation>Une citation s’ouvre ({mark}) que la traduction ne ferme pas.</translation>
    </message>
    <message>
        <source>A repeat is repeated at character {at}. To find the sign itself, write “\” before it.</source>
        <translation>Une répétition est elle-même répétée au caractère {at}. Pour chercher le signe lui-même, faites-le précéder de «&#xa0;\&#xa0;».</translation>
    </message>
    <message>
        <source>A sentence in a third language was pasted or left there by mistake.</source>
        <translation>Une phrase dans une troisième langue a été collée ou laissée là par erreur.</translation>
    </message>
    <message>
        <source>A side is empty.</source>
        <translation>Un côté est vide.</translation>
    </message>
    <message>
        <source>A small thing, or one that may be meant.</source>
        <translation>Un détail, peut-être voulu.</translation>
    </message>
    <message>
        <source>A small word can make a statement graver, or take half of it back.</source>
        <translation>Un petit mot peut aggraver une déclaration, ou en retirer la moitié.</translation>
    </message>
    <message>
        <source>A space stands before a comma or a full stop.</source>
        <translation>Il y a une espace avant une virgule ou un point.</translation>
    </message>
    <message>
        <source>A text of the unit has no language; the text was left out.</source>
        <translation>Un texte de l’unité n’a pas de langue&#xa0;; il a été laissé de côté.</translation>
    </message>
    <message>
        <source>A text of the unit has several segments; they were joined.</source>
        <translation>Un texte de l’unité a plusieurs segments&#xa0;; ils ont été réunis.</translation>
    </message>
    <message>
        <source>A text of the unit is missing: there is no segment.</source>
        <translation>Un texte de l’unité manque&#xa0;: il n’y a pas de segment.</translation>
    </message>
    <message>
        <source>A text that a spreadsheet would run (it begins with =, +, - or @) gets an apostrophe before it, which is taken away again when En regard reads the file.</source>
        <translation>Un texte qu’un tableur exécuterait (il commence par =, +, - ou @) est précédé d’une apostrophe, retirée quand En regard relit le fichier.</translation>
    </message>
    <message>
        <source>A text that is only “&lt;p&gt;”, hunalign’s border of a paragraph, is left out.</source>
        <translation>Un texte réduit à «&#xa0;&lt;p&gt;&#xa0;», la marque de paragraphe de hunalign, est laissé de côté.</translation>
    </message>
    <message>
        <source>A text with a tab or a line break stands in quotation marks, as in CSV.</source>
        <translation>Un texte avec une tabulation ou un saut de ligne est mis entre guillemets, comme en CSV.</translation>
    </message>
    <message>
        <source>A unit was skipped: it has no source text.</source>
        <translation>Une unité a été ignorée&#xa0;: elle n’a pas de texte source.</translation>
    </message>
    <message>
        <source>A unit was skipped: {reason}.</source>
        <translation>Une unité a été ignorée&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>A verb is missing, or a preposition is too many: “{here}”.</source>
        <translation>Il manque un verbe, ou il y a une préposition de trop&#xa0;: «&#xa0;{here}&#xa0;».</translation>
    </message>
    <message>
        <source>A word is missing before the comma: “{here}”.</source>
        <translation>Un mot manque avant la virgule&#xa0;: «&#xa0;{here}&#xa0;».</translation>
    </message>
    <message>
        <source>A word is missing before the stop: “{here}”.</source>
        <translation>Un mot manque avant le point&#xa0;: «&#xa0;{here}&#xa0;».</translation>
    </message>
    <message>
        <source>A word stands there twice: “{here}”.</source>
        <translation>Un mot est écrit deux fois&#xa0;: «&#xa0;{here}&#xa0;».</translation>
    </message>
    <message>
        <source>A word that stands twice in a row is mostly left over from an edit.</source>
        <translation>Un mot écrit deux fois de suite est le plus souvent un reste de correction.</translation>
    </message>
    <message>
        <source>A worker of the cluster at {address} has no En regard. Install version {version} on all of them.</source>
        <translation>Un ouvrier de la grappe {address} n’a pas En regard. Installez la version {version} sur tous.</translation>
    </message>
    <message>
        <source>A “&amp;” or a “&lt;” that begins nothing was read as text.</source>
        <translation>Un «&#xa0;&amp;&#xa0;» ou un «&#xa0;&lt;&#xa0;» qui n’ouvre rien a été lu comme du texte.</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>Accept all that is shown</source>
        <translation>Accepter tout ce qui est affiché</translation>
    </message>
    <message>
        <source>Align again</source>
        <translation>Aligner à nouveau</translation>
    </message>
    <message>
        <source>Aligned text (TXT)</source>
        <translation>Texte aligné (TXT)</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>All are not some, and more than ten are not ten.</source>
        <translation>Tous ne sont pas quelques-uns, et plus de dix ne font pas dix.</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Tous les types</translation>
    </message>
    <message>
        <source>All severities</source>
        <translation>Toutes les gravités</translation>
    </message>
    <message>
        <source>All texts are in the two languages that stand above.</source>
        <translation>Tous les textes sont dans les deux langues indiquées en tête.</translation>
    </message>
    <message>
        <source>All texts of a column are in the language that stands above it.</source>
        <translation>Tous les textes d’une colonne sont dans la langue indiquée au-dessus.</translation>
    </message>
    <message>
        <source>All units of a file are in the same two languages, with the same regions.</source>
        <translation>Toutes les unités d’un fichier sont dans les deux mêmes langues, avec les mêmes régions.</translation>
    </message>
    <message>
        <source>All verdicts</source>
        <translation>Tous les verdicts</translation>
    </message>
    <message>
        <source>Another run is at work in {folder}. Wait for its end, or choose another folder.</source>
        <translation>Un autre traitement est en cours dans {folder}. Attendez sa fin, ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>Another status.</source>
        <translation>Autre statut.</translation>
    </message>
    <message>
        <source>Another text has “{there}” where this one has “{here}”.</source>
        <translation>Un autre texte dit «&#xa0;{there}&#xa0;» là où celui-ci dit «&#xa0;{here}&#xa0;».</translation>
    </message>
    <message>
        <source>Apertium is a stand-in: it works by rules, and here often by way of a third language. Trust it for names, numbers and negations, not for style. A better witness is a model of Argos Translate: Machine, Models in the window, or “enregard models install”.</source>
        <translation>Apertium est un pis-aller&#xa0;: il travaille par règles, et ici souvent en passant par une troisième langue. Fiez-vous à lui pour les noms, les nombres et les négations, pas pour le style. Un modèle d’Argos Translate est un meilleur témoin&#xa0;: Machine, Modèles dans la fenêtre, ou «&#xa0;enregard models install&#xa0;».</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Article {number}</source>
        <translation>Article {number}</translation>
    </message>
    <message>
        <source>Bilingual web page (HTML)</source>
        <translation>Page web bilingue (HTML)</translation>
    </message>
    <message>
        <source>Both languages would be written to the same file {path}. Give two different language codes.</source>
        <translation>Les deux langues seraient écrites dans le même fichier {path}. Indiquez deux codes de langue différents.</translation>
    </message>
    <message>
        <source>Both sides are worded as a question; neither has a question mark.</source>
        <translation>Les deux côtés sont tournés en question&#xa0;; aucun n’a de point d’interrogation.</translation>
    </message>
    <message>
        <source>Both sides hold the same text.</source>
        <translation>Les deux côtés contiennent le même texte.</translation>
    </message>
    <message>
        <source>Both texts are in the language “{language}”. If that is wrong, choose the right one.</source>
        <translation>Les deux textes sont dans la langue «&#xa0;{language}&#xa0;». Si c’est une erreur, choisissez la bonne.</translation>
    </message>
    <message>
        <source>By {metric}, “{first}” and “{second}” are equally near to the reference: {value:.1f}.</source>
        <translation>Selon {metric}, «&#xa0;{first}&#xa0;» et «&#xa0;{second}&#xa0;» sont aussi proches l’un que l’autre de la référence&#xa0;: {value:.1f}.</translation>
    </message>
    <message>
        <source>By {metric}, “{nearer}” is nearer to the reference than “{other}”: {better:.1f} against {worse:.1f}. But that may be chance (p = {p:.4f}).</source>
        <translation>Selon {metric}, «&#xa0;{nearer}&#xa0;» est plus proche de la référence que «&#xa0;{other}&#xa0;»&#xa0;: {better:.1f} contre {worse:.1f}. Mais c’est peut-être dû au hasard (p&#xa0;=&#xa0;{p:.4f}).</translation>
    </message>
    <message>
        <source>By {metric}, “{nearer}” is nearer to the reference than “{other}”: {better:.1f} against {worse:.1f}. That is hardly chance (p = {p:.4f}).</source>
        <translation>Selon {metric}, «&#xa0;{nearer}&#xa0;» est plus proche de la référence que «&#xa0;{other}&#xa0;»&#xa0;: {better:.1f} contre {worse:.1f}. Ce n’est guère dû au hasard (p&#xa0;=&#xa0;{p:.4f}).</translation>
    </message>
    <message>
        <source>By {metric}, “{nearer}” is nearer to the reference than “{other}”: {better:.1f} against {worse:.1f}. Within these {rows} rows that is hardly chance (p = {p:.4f}), but so few rows say little about any others.</source>
        <translation>Selon {metric}, «&#xa0;{nearer}&#xa0;» est plus proche de la référence que «&#xa0;{other}&#xa0;»&#xa0;: {better:.1f} contre {worse:.1f}. Dans ces {rows} lignes, ce n’est guère dû au hasard (p&#xa0;=&#xa0;{p:.4f}), mais si peu de lignes en disent peu sur toute autre.</translation>
    </message>
    <message>
        <source>Bytes that are not UTF-8 were read as the characters that they seem to be in windows-1252.</source>
        <translation>Des octets qui ne sont pas de l’UTF-8 ont été lus comme les caractères qu’ils semblent être en windows-1252.</translation>
    </message>
    <message>
        <source>Bytes that do not fit the encoding {encoding} were replaced by “�”.</source>
        <translation>Des octets étrangers à l’encodage {encoding} ont été remplacés par «&#xa0;�&#xa0;».</translation>
    </message>
    <message>
        <source>Bytes that stand for no character in {encoding} were replaced by “�”, here and perhaps further on.</source>
        <translation>Des octets qui ne correspondent à aucun caractère en {encoding} ont été remplacés par «&#xa0;�&#xa0;», ici et peut-être plus loin.</translation>
    </message>
    <message>
        <source>Chapters that the book names are not in it: {count}. Its text has gaps.</source>
        <translation>Chapitres que le livre nomme et qui n’y sont pas&#xa0;: {count}. Son texte a des lacunes.</translation>
    </message>
    <message>
        <source>Characters stand here that were read in the wrong encoding.</source>
        <translation>Il y a ici des caractères lus dans un mauvais encodage.</translation>
    </message>
    <message>
        <source>Characters that XML forbids were left out.</source>
        <translation>Des caractères interdits en XML ont été laissés de côté.</translation>
    </message>
    <message>
        <source>Characters that are not in {encoding} are shown as �: {count}. Read the page in another encoding.</source>
        <translation>Caractères étrangers à l’encodage {encoding}, remplacés par �&#xa0;: {count}. Relisez la page dans un autre encodage.</translation>
    </message>
    <message>
        <source>Choose one of the translations for all, or dismiss the finding if both are meant.</source>
        <translation>Choisissez une traduction pour toutes, ou écartez le constat si les deux sont voulues.</translation>
    </message>
    <message>
        <source>Close each quotation where the original does.</source>
        <translation>Fermez chaque citation là où l’original la ferme.</translation>
    </message>
    <message>
        <source>Code was left out, which has no text to translate: {count}.</source>
        <translation>Blocs de code laissés de côté, où rien n’est à traduire&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>Comments were left out: {count}.</source>
        <translation>Commentaires laissés de côté&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>Compare how many or how much both sentences say, and where the limit lies.</source>
        <translation>Comparez les quantités que donnent les deux phrases, et où se situe la limite.</translation>
    </message>
    <message>
        <source>Compare how sure both sentences are: may, must, would, reportedly.</source>
        <translation>Comparez le degré de certitude des deux phrases&#xa0;: pouvoir, devoir, conditionnel, «&#xa0;selon&#xa0;».</translation>
    </message>
    <message>
        <source>Consistency</source>
        <translation>Cohérence</translation>
    </message>
    <message>
        <source>Contradiction</source>
        <translation>Contradiction</translation>
    </message>
    <message>
        <source>Control characters in notes are left out; in the two texts they are kept.</source>
        <translation>Les caractères de commande sont omis dans les notes&#xa0;; dans les deux textes, ils sont conservés.</translation>
    </message>
    <message>
        <source>Control characters, which XML forbids, are left out.</source>
        <translation>Les caractères de commande, interdits en XML, sont omis.</translation>
    </message>
    <message>
        <source>Correct it, or add it to the dictionary if it is right.</source>
        <translation>Corrigez-le, ou ajoutez-le au dictionnaire s’il est juste.</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Delete a row</source>
        <translation>Laisser une ligne de côté</translation>
    </message>
    <message>
        <source>Diagrams and charts were left out: {count}.</source>
        <translation>Schémas et graphiques laissés de côté&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>Differences from the statement</source>
        <translation>Écarts par rapport à la déclaration</translation>
    </message>
    <message>
        <source>E-book (EPUB)</source>
        <translation>Livre numérique (EPUB)</translation>
    </message>
    <message>
        <source>Edit text</source>
        <translation>Modifier le texte</translation>
    </message>
    <message>
        <source>Embedded documents and objects were left out: {count}.</source>
        <translation>Documents et objets incorporés laissés de côté&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>En regard ended while it was writing. What was not yet whole, and had not been shown, was taken back; nothing else is lost. Edits in the history: {edits}; the last: “{label}”, {time}.</source>
        <translation>En regard s’est arrêté pendant une écriture. Ce qui n’était pas encore entier, et n’avait pas été montré, a été repris&#xa0;; rien d’autre n’est perdu. Modifications dans l’historique&#xa0;: {edits}&#xa0;; la dernière&#xa0;: «&#xa0;{label}&#xa0;», {time}.</translation>
    </message>
    <message>
        <source>En regard ended without closing this project. No edit had been made in it: nothing is lost.</source>
        <translation>En regard s’est arrêté sans fermer ce projet. Aucune modification n’y avait été faite&#xa0;: rien n’est perdu.</translation>
    </message>
    <message>
        <source>En regard ended without closing this project. Nothing is lost. Edits in its history: {edits}; the last: “{label}”, {time}.</source>
        <translation>En regard s’est arrêté sans fermer ce projet. Rien n’est perdu. Modifications dans l’historique&#xa0;: {edits}&#xa0;; la dernière&#xa0;: «&#xa0;{label}&#xa0;», {time}.</translation>
    </message>
    <message>
        <source>End of the sentence</source>
        <translation>Fin de phrase</translation>
    </message>
    <message>
        <source>End the sentence as the original does.</source>
        <translation>Terminez la phrase comme le fait l’original.</translation>
    </message>
    <message>
        <source>Entities that XML does not know were read as the characters that they are in HTML, or as text ({names}).</source>
        <translation>Des entités inconnues de XML ont été lues comme les caractères qu’elles sont en HTML, ou comme du texte ({names}).</translation>
    </message>
    <message>
        <source>Errors of the article’s own</source>
        <translation>Fautes propres à l’article</translation>
    </message>
    <message>
        <source>Excel workbook (XLSX)</source>
        <translation>Classeur Excel (XLSX)</translation>
    </message>
    <message>
        <source>Exchange two texts</source>
        <translation>Échanger deux textes</translation>
    </message>
    <message>
        <source>False friends</source>
        <translation>Faux amis</translation>
    </message>
    <message>
        <source>Fields of a form in which nothing was entered were left out: {count}.</source>
        <translation>Champs de formulaire restés vides, laissés de côté&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>Fill from memories</source>
        <translation>Remplir à partir des mémoires</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Relevé</translation>
    </message>
    <message>
        <source>Gettext (PO)</source>
        <translation>Gettext (PO)</translation>
    </message>
    <message>
        <source>Halves of surrogate pairs, which are no characters, and null characters become U+FFFD.</source>
        <translation>Les moitiés de paires de substitution, qui ne sont pas des caractères, et les caractères nuls deviennent U+FFFD.</translation>
    </message>
    <message>
        <source>Halves of surrogate pairs, which are no characters, become U+FFFD.</source>
        <translation>Les moitiés de paires de substitution, qui ne sont pas des caractères, deviennent U+FFFD.</translation>
    </message>
    <message>
        <source>Headers and footers were left out: {count}.</source>
        <translation>En-têtes et pieds de page laissés de côté&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>Here “{hypothesis}” is held against 2 references, “{first}” and “{second}”. Rows: {rows}.</source>
        <translation>Ici, «&#xa0;{hypothesis}&#xa0;» est confronté à 2 références, «&#xa0;{first}&#xa0;» et «&#xa0;{second}&#xa0;». Lignes&#xa0;: {rows}.</translation>
    </message>
    <message>
        <source>Here “{hypothesis}” is held against 2 references, “{first}” and “{second}”. Rows: {rows}; left out: {left_out} (without a partner: {unpaired}; the machine&apos;s text unreliable or missing: {unreliable}).</source>
        <translation>Ici, «&#xa0;{hypothesis}&#xa0;» est confronté à 2 références, «&#xa0;{first}&#xa0;» et «&#xa0;{second}&#xa0;». Lignes&#xa0;: {rows}&#xa0;; laissées de côté&#xa0;: {left_out} (sans vis-à-vis&#xa0;: {unpaired}&#xa0;; texte de la machine peu fiable ou absent&#xa0;: {unreliable}).</translation>
    </message>
    <message>
        <source>Here “{hypothesis}” is held against one reference, “{first}”. Rows: {rows}.</source>
        <translation>Ici, «&#xa0;{hypothesis}&#xa0;» est confronté à une référence, «&#xa0;{first}&#xa0;». Lignes&#xa0;: {rows}.</translation>
    </message>
    <message>
        <source>Here “{hypothesis}” is held against one reference, “{first}”. Rows: {rows}; left out: {left_out} (without a partner: {unpaired}; the machine&apos;s text unreliable or missing: {unreliable}).</source>
        <translation>Ici, «&#xa0;{hypothesis}&#xa0;» est confronté à une référence, «&#xa0;{first}&#xa0;». Lignes&#xa0;: {rows}&#xa0;; laissées de côté&#xa0;: {left_out} (sans vis-à-vis&#xa0;: {unpaired}&#xa0;; texte de la machine peu fiable ou absent&#xa0;: {unreliable}).</translation>
    </message>
    <message>
        <source>Here “{hypothesis}” is held against {count} references: {references}. Rows: {rows}.</source>
        <translation>Ici, «&#xa0;{hypothesis}&#xa0;» est confronté à {count} références&#xa0;: {references}. Lignes&#xa0;: {rows}.</translation>
    </message>
    <message>
        <source>Here “{hypothesis}” is held against {count} references: {references}. Rows: {rows}; left out: {left_out} (without a partner: {unpaired}; the machine&apos;s text unreliable or missing: {unreliable}).</source>
        <translation>Ici, «&#xa0;{hypothesis}&#xa0;» est confronté à {count} références&#xa0;: {references}. Lignes&#xa0;: {rows}&#xa0;; laissées de côté&#xa0;: {left_out} (sans vis-à-vis&#xa0;: {unpaired}&#xa0;; texte de la machine peu fiable ou absent&#xa0;: {unreliable}).</translation>
    </message>
    <message>
        <source>Hidden text was left out: {count} characters.</source>
        <translation>Texte masqué laissé de côté&#xa0;: {count} caractères.</translation>
    </message>
    <message>
        <source>Hidden text was left out: {count}.</source>
        <translation>Passages masqués laissés de côté&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>Hold the figures, units and dates against each other.</source>
        <translation>Comparez les chiffres, les unités et les dates des deux textes.</translation>
    </message>
    <message>
        <source>Hold the names against each other, letter by letter.</source>
        <translation>Comparez les noms des deux côtés, lettre par lettre.</translation>
    </message>
    <message>
        <source>How much it matters</source>
        <translation>Gravité</translation>
    </message>
    <message>
        <source>In one text only</source>
        <translation>Dans un seul texte</translation>
    </message>
    <message>
        <source>In the article</source>
        <translation>Dans l’article</translation>
    </message>
    <message>
        <source>In the replacement, “{reference}” means nothing. Write “\\” for a backslash, “\1” for what the first group took in.</source>
        <translation>Dans le texte de remplacement, «&#xa0;{reference}&#xa0;» ne veut rien dire. Écrivez «&#xa0;\\&#xa0;» pour une barre oblique inverse, «&#xa0;\1&#xa0;» pour ce que le premier groupe a trouvé.</translation>
    </message>
    <message>
        <source>Inline codes of the text in “{language}” do not pair: {codes}.</source>
        <translation>Des balises du texte en «&#xa0;{language}&#xa0;» ne vont pas par paires&#xa0;: {codes}.</translation>
    </message>
    <message>
        <source>Insert a row</source>
        <translation>Insérer une ligne</translation>
    </message>
    <message>
        <source>It gives the sense loosely; quotation marks promise more than that.</source>
        <translation>Le sens est rendu librement&#xa0;; des guillemets promettent davantage.</translation>
    </message>
    <message>
        <source>It gives the sense of the statement loosely.</source>
        <translation>La citation rend librement le sens de la déclaration.</translation>
    </message>
    <message>
        <source>It has no sentences that could be held against the statement.</source>
        <translation>Il ne contient aucune phrase que l’on puisse confronter à la déclaration.</translation>
    </message>
    <message>
        <source>It is cut short: “{there}” limits it in the statement.</source>
        <translation>La citation est tronquée&#xa0;: dans la déclaration, «&#xa0;{there}&#xa0;» en limite la portée.</translation>
    </message>
    <message>
        <source>It is empty.</source>
        <translation>Elle est vide.</translation>
    </message>
    <message>
        <source>It is far too long.</source>
        <translation>Elle est bien trop longue.</translation>
    </message>
    <message>
        <source>It is far too short.</source>
        <translation>Elle est bien trop courte.</translation>
    </message>
    <message>
        <source>It is in another language.</source>
        <translation>Elle est dans une autre langue.</translation>
    </message>
    <message>
        <source>It is left untranslated.</source>
        <translation>La phrase n’est pas traduite.</translation>
    </message>
    <message>
        <source>It is translated elsewhere, by “{text}”.</source>
        <translation>Elle est traduite ailleurs, par «&#xa0;{text}&#xa0;».</translation>
    </message>
    <message>
        <source>It may mislead a reader, or is a fault of language that readers see.</source>
        <translation>Le lecteur risque d’être induit en erreur, ou remarquera une faute de langue.</translation>
    </message>
    <message>
        <source>It quotes the statement word for word: “{words}”.</source>
        <translation>Il cite la déclaration mot pour mot&#xa0;: «&#xa0;{words}&#xa0;».</translation>
    </message>
    <message>
        <source>It repeats itself.</source>
        <translation>Elle se répète.</translation>
    </message>
    <message>
        <source>It reports what was said on another day of the week than that of the statement ({made:%Y-%m-%d}), and too few of its sentences come near it ({near} of {total}).</source>
        <translation>Il rapporte des propos tenus un autre jour de la semaine que la déclaration ({made:%d/%m/%Y}), et trop peu de ses phrases s’en approchent ({near} sur {total}).</translation>
    </message>
    <message>
        <source>It reports what was said on {said:%Y-%m-%d}; the statement was made on {made:%Y-%m-%d}, and too few of its sentences come near it ({near} of {total}).</source>
        <translation>Il rapporte des propos tenus le {said:%d/%m/%Y}&#xa0;; la déclaration date du {made:%d/%m/%Y}, et trop peu de ses phrases s’en approchent ({near} sur {total}).</translation>
    </message>
    <message>
        <source>It says something else than the statement, or something false.</source>
        <translation>Le texte dit autre chose que la déclaration, ou quelque chose de faux.</translation>
    </message>
    <message>
        <source>It says the same in other words than the official translation.</source>
        <translation>La citation dit la même chose que la traduction officielle, en d’autres mots.</translation>
    </message>
    <message>
        <source>It says the same in other words than the original.</source>
        <translation>La citation dit la même chose que l’original, en d’autres mots.</translation>
    </message>
    <message>
        <source>It says the same in other words. That is no error: most articles translate the original themselves.</source>
        <translation>La même chose est dite en d’autres termes. Ce n’est pas une faute&#xa0;: la plupart des articles traduisent eux-mêmes l’original.</translation>
    </message>
    <message>
        <source>It says what neither the official translation nor the original bears out.</source>
        <translation>Ni la traduction officielle ni l’original ne confirment ce qui est dit.</translation>
    </message>
    <message>
        <source>It was not held against the statement: its quotations have no verdict, and no differences are raised.</source>
        <translation>Il n’a pas été comparé à la déclaration&#xa0;: ses citations n’ont pas de verdict et aucun écart n’est signalé.</translation>
    </message>
    <message>
        <source>It was published on {published:%Y-%m-%d}, before the statement of {made:%Y-%m-%d}.</source>
        <translation>Il a été publié le {published:%d/%m/%Y}, avant la déclaration du {made:%d/%m/%Y}.</translation>
    </message>
    <message>
        <source>Its original stands elsewhere: it is “{text}”.</source>
        <translation>Son original se trouve ailleurs&#xa0;: c’est «&#xa0;{text}&#xa0;».</translation>
    </message>
    <message>
        <source>Join sentences</source>
        <translation>Joindre des phrases</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Leave a sentence out</source>
        <translation>Laisser une phrase de côté</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Longueur</translation>
    </message>
    <message>
        <source>Limits and quantifiers</source>
        <translation>Limites et quantificateurs</translation>
    </message>
    <message>
        <source>Lists of {counts} sentences can&apos;t be scored: there must be a reference for each.</source>
        <translation>Des listes de {counts} phrases ne peuvent pas être évaluées&#xa0;: il faut une référence pour chacune.</translation>
    </message>
    <message>
        <source>Look for a clause that one side has and the other has not.</source>
        <translation>Cherchez un membre de phrase présent d’un seul côté.</translation>
    </message>
    <message>
        <source>Look for the passage on the other side; if it is not there, translate it or take it out.</source>
        <translation>Cherchez le passage de l’autre côté&#xa0;; s’il n’y est pas, traduisez-le ou retirez-le.</translation>
    </message>
    <message>
        <source>Look for the right translation in the rows above and below, and align them anew.</source>
        <translation>Cherchez la bonne traduction dans les lignes voisines et refaites l’alignement.</translation>
    </message>
    <message>
        <source>Look whether the word on one side only is in the spirit of the original.</source>
        <translation>Voyez si le mot qui ne figure que d’un côté est conforme à l’esprit de l’original.</translation>
    </message>
    <message>
        <source>Made by En regard {version} on {time}.</source>
        <translation>Établi par En regard {version}, le {time}.</translation>
    </message>
    <message>
        <source>Make sure that it may stand there.</source>
        <translation>Assurez-vous qu’elle peut rester à cette place.</translation>
    </message>
    <message>
        <source>Mark as doubtful</source>
        <translation>Marquer comme douteuse</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Menus, notices and links around the text were left out: {count}.</source>
        <translation>Menus, avis et liens autour du texte laissés de côté&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>Merge rows</source>
        <translation>Fusionner des lignes</translation>
    </message>
    <message>
        <source>Misaligned</source>
        <translation>Mal aligné</translation>
    </message>
    <message>
        <source>Missing sentence</source>
        <translation>Phrase manquante</translation>
    </message>
    <message>
        <source>Modality and hearsay</source>
        <translation>Modalité et ouï-dire</translation>
    </message>
    <message>
        <source>Moses: two files with a sentence a line</source>
        <translation>Moses&#xa0;: deux fichiers, une phrase par ligne</translation>
    </message>
    <message>
        <source>Most sentences of the translation are written with the other kind of apostrophe.</source>
        <translation>La plupart des phrases de la traduction emploient l’autre sorte d’apostrophe.</translation>
    </message>
    <message>
        <source>Move a sentence</source>
        <translation>Déplacer une phrase</translation>
    </message>
    <message>
        <source>Move text down</source>
        <translation>Descendre du texte</translation>
    </message>
    <message>
        <source>Move text up</source>
        <translation>Monter du texte</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Déplacé</translation>
    </message>
    <message>
        <source>Name or figure</source>
        <translation>Nom ou chiffre</translation>
    </message>
    <message>
        <source>Name others with --from and --to.</source>
        <translation>Indiquez-en d’autres avec --from et --to.</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Noms propres</translation>
    </message>
    <message>
        <source>Names and figures</source>
        <translation>Noms et chiffres</translation>
    </message>
    <message>
        <source>Names of speakers, which stood in tags, were left out: {count}.</source>
        <translation>Noms d’intervenants, placés dans des balises, laissés de côté&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>Negation</source>
        <translation>Négation</translation>
    </message>
    <message>
        <source>No Dask scheduler answers at {address}. Start one (dask scheduler), or look at the address.</source>
        <translation>Aucun ordonnanceur Dask ne répond à l’adresse {address}. Lancez-en un (dask scheduler), ou vérifiez l’adresse.</translation>
    </message>
    <message>
        <source>No file in {source} has a partner of the same name in {target}. Names may differ in a language&apos;s code and in their ending, as “report.en.docx” and “report_fr.odt”.</source>
        <translation>Aucun fichier de {source} n’a de vis-à-vis du même nom dans {target}. Les noms peuvent différer par le code de langue et par l’extension, comme «&#xa0;report.en.docx&#xa0;» et «&#xa0;report_fr.odt&#xa0;».</translation>
    </message>
    <message>
        <source>No machine translation was at hand to bear out what an article translates anew.</source>
        <translation>Aucune traduction automatique n’était disponible pour confirmer ce qu’un article retraduit.</translation>
    </message>
    <message>
        <source>No process can be started that tries the model {name} out ({reason}). Nothing was installed. Close other programs, then try again.</source>
        <translation>Aucun processus ne peut être lancé pour essayer le modèle {name} ({reason}). Rien n’a été installé. Fermez d’autres programmes, puis réessayez.</translation>
    </message>
    <message>
        <source>No sentence of the statement comes near it.</source>
        <translation>Aucune phrase de la déclaration ne s’en approche.</translation>
    </message>
    <message>
        <source>No space stands before a mark that has one in French.</source>
        <translation>Il manque devant un signe l’espace qu’il a en français.</translation>
    </message>
    <message>
        <source>No space stands before a mark, while one stands before another.</source>
        <translation>Il manque une espace avant un signe, alors qu’un autre en a une.</translation>
    </message>
    <message>
        <source>No space stands behind a comma.</source>
        <translation>Il manque une espace après une virgule.</translation>
    </message>
    <message>
        <source>No space stands between a quotation mark and what it encloses.</source>
        <translation>Il manque une espace entre un guillemet et ce qu’il encadre.</translation>
    </message>
    <message>
        <source>No text of the statement has “{here}”: it makes it stronger or weaker.</source>
        <translation>Aucun texte de la déclaration ne dit «&#xa0;{here}&#xa0;», qui renforce ou atténue le propos.</translation>
    </message>
    <message>
        <source>No text of the statement is in the article&apos;s language.</source>
        <translation>Aucun texte de la déclaration n’est dans la langue de l’article.</translation>
    </message>
    <message>
        <source>No text was found in {path}: its pages may be pictures. Read it with a program for character recognition.</source>
        <translation>Aucun texte n’a été trouvé dans {path}&#xa0;: ses pages sont peut-être des images. Passez le livre dans un logiciel de reconnaissance de caractères.</translation>
    </message>
    <message>
        <source>No text was found on the page {address}. Copy it from the browser and paste it.</source>
        <translation>Aucun texte n’a été trouvé à la page {address}. Copiez-le dans le navigateur et collez-le ici.</translation>
    </message>
    <message>
        <source>No two files in {folder} pair. Name their languages, as “report.en.docx” and “report.fr.docx” or “en/report.txt” and “fr/report.txt”, or give two folders.</source>
        <translation>Aucun fichier de {folder} n’en a un autre pour pendant. Nommez leurs langues, comme «&#xa0;rapport.en.docx&#xa0;» et «&#xa0;rapport.fr.docx&#xa0;» ou «&#xa0;en/rapport.txt&#xa0;» et «&#xa0;fr/rapport.txt&#xa0;», ou donnez deux dossiers.</translation>
    </message>
    <message>
        <source>None of its {total} sentences comes near the statement.</source>
        <translation>Aucune de ses {total} phrases ne s’approche de la déclaration.</translation>
    </message>
    <message>
        <source>Not in both languages.</source>
        <translation>Pas dans les deux langues.</translation>
    </message>
    <message>
        <source>Nothing can be written in the folder {folder} ({reason}). Choose another folder.</source>
        <translation>Rien ne peut être écrit dans le dossier {folder} ({reason}). Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>Nothing follows the last “\”. To find the sign itself, write “\\”.</source>
        <translation>Rien ne suit le dernier «&#xa0;\&#xa0;». Pour chercher le signe lui-même, écrivez «&#xa0;\\&#xa0;».</translation>
    </message>
    <message>
        <source>Nothing in the original corresponds to “{words}” in the translation.</source>
        <translation>Rien dans l’original ne correspond à «&#xa0;{words}&#xa0;» dans la traduction.</translation>
    </message>
    <message>
        <source>Nothing in the original near it says the same.</source>
        <translation>Rien d’approchant dans l’original ne dit la même chose.</translation>
    </message>
    <message>
        <source>Nothing in the statement is like it.</source>
        <translation>Rien dans la déclaration n’y ressemble.</translation>
    </message>
    <message>
        <source>Nothing in the translation corresponds to “{words}” in the original.</source>
        <translation>Rien dans la traduction ne correspond à «&#xa0;{words}&#xa0;» dans l’original.</translation>
    </message>
    <message>
        <source>Nothing in the translation near it says the same.</source>
        <translation>Rien d’approchant dans la traduction ne dit la même chose.</translation>
    </message>
    <message>
        <source>Nothing of {path} can be read any more. Open a copy from your backup.</source>
        <translation>Plus rien de {path} ne peut être lu. Ouvrez une copie de votre sauvegarde.</translation>
    </message>
    <message>
        <source>Nothing shows that the two say the same.</source>
        <translation>Rien n’indique que les deux disent la même chose.</translation>
    </message>
    <message>
        <source>Nothing shows that the two texts are translations; make sure that they are the right ones.</source>
        <translation>Rien n’indique que l’un des deux textes traduit l’autre&#xa0;; vérifiez que ce sont les bons.</translation>
    </message>
    <message>
        <source>Nothing was found in which it differs from the statement without being borne out by it or by its original.</source>
        <translation>Aucun écart n’a été trouvé que la déclaration ou son original ne confirmerait pas.</translation>
    </message>
    <message>
        <source>Official translation</source>
        <translation>Traduction officielle</translation>
    </message>
    <message>
        <source>One side is a list of sentences and the other is none. Give lists, or texts, on both sides.</source>
        <translation>Un côté est une liste de phrases et l’autre non. Donnez des listes, ou des textes, des deux côtés.</translation>
    </message>
    <message>
        <source>One side is too long for the other.</source>
        <translation>Un côté est trop long par rapport à l’autre.</translation>
    </message>
    <message>
        <source>One text is much longer than the other: {source} and {target} words.</source>
        <translation>L’un des textes est bien plus long que l’autre&#xa0;: {source} et {target} mots.</translation>
    </message>
    <message>
        <source>OpenDocument text</source>
        <translation>Texte OpenDocument</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Out of the span of time.</source>
        <translation>En dehors de la période.</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Vue d’ensemble</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Page numbers were left out: {count}.</source>
        <translation>Numéros de page laissés de côté&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>Pages that are damaged and were left out: {pages}.</source>
        <translation>Pages endommagées, laissées de côté&#xa0;: {pages}.</translation>
    </message>
    <message>
        <source>Pages without text, perhaps pictures of text: {pages}.</source>
        <translation>Pages sans texte, peut-être des images de texte&#xa0;: {pages}.</translation>
    </message>
    <message>
        <source>Paragraph {number}</source>
        <translation>Paragraphe {number}</translation>
    </message>
    <message>
        <source>Parts outside the reading order were left out: {count}.</source>
        <translation>Parties hors de l’ordre de lecture laissées de côté&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>Passages that are marked as deleted were left out: {count}.</source>
        <translation>Passages marqués comme supprimés, laissés de côté&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Texte brut</translation>
    </message>
    <message>
        <source>Press copies held against a statement</source>
        <translation>Reprises de presse comparées à une déclaration</translation>
    </message>
    <message>
        <source>Proposed wording</source>
        <translation>Formulation proposée</translation>
    </message>
    <message>
        <source>Quotation {number}</source>
        <translation>Citation {number}</translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation>Citations</translation>
    </message>
    <message>
        <source>Read both sentences again: does each deny what the other denies?</source>
        <translation>Relisez les deux phrases&#xa0;: ce que l’une nie, l’autre le nie-t-elle aussi&#xa0;?</translation>
    </message>
    <message>
        <source>Read: what a tool says of itself or of its own encodings, and which side of a code the text touches (assoc).</source>
        <translation>À la lecture&#xa0;: ce qu’un outil dit de lui-même ou de ses propres codages, et de quel côté le texte touche une balise (assoc).</translation>
    </message>
    <message>
        <source>References to groups, such as \1, are not supported: write out what they stand for.</source>
        <translation>Les références à des groupes, comme \1, ne sont pas prises en charge&#xa0;: écrivez en toutes lettres ce qu’elles représentent.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Réinitialiser</translation>
    </message>
    <message>
        <source>Rich text</source>
        <translation>Texte enrichi (RTF)</translation>
    </message>
    <message>
        <source>Running headers and footers were left out: {count}.</source>
        <translation>En-têtes et pieds de page courants laissés de côté&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>Said by another unit.</source>
        <translation>Déjà dit par une autre unité.</translation>
    </message>
    <message>
        <source>Say for which languages it holds; .* means all.</source>
        <translation>Indiquez pour quelles langues elle vaut&#xa0;; .* les désigne toutes.</translation>
    </message>
    <message>
        <source>Say what stands before or behind the place: this rule would hold everywhere.</source>
        <translation>Indiquez ce qui précède ou suit l’endroit&#xa0;: cette règle s’appliquerait partout.</translation>
    </message>
    <message>
        <source>Several files bear the same name, and none of them is aligned: {files}.</source>
        <translation>Plusieurs fichiers portent le même nom, et aucun d’eux n’est aligné&#xa0;: {files}.</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravité</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Something between two units was skipped: {reason}.</source>
        <translation>Un passage entre deux unités a été ignoré&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>Speaker: {name}</source>
        <translation>Locuteur&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Spreadsheet, comma-separated (CSV)</source>
        <translation>Tableur, séparé par des virgules (CSV)</translation>
    </message>
    <message>
        <source>Spreadsheet, tab-separated (TSV)</source>
        <translation>Tableur, séparé par des tabulations (TSV)</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Déclaration</translation>
    </message>
    <message>
        <source>Subtitles (SubRip)</source>
        <translation>Sous-titres (SubRip)</translation>
    </message>
    <message>
        <source>Subtitles (WebVTT)</source>
        <translation>Sous-titres (WebVTT)</translation>
    </message>
    <message>
        <source>Texts inside a code, such as a footnote in the middle of a sentence, are left out.</source>
        <translation>Les textes placés dans un code, comme une note de bas de page au milieu d’une phrase, sont omis.</translation>
    </message>
    <message>
        <source>The Dask scheduler at {address} has no worker. Start some: dask worker {address} --nthreads 1.</source>
        <translation>L’ordonnanceur Dask {address} n’a pas d’ouvrier. Lancez-en&#xa0;: dask worker {address} --nthreads 1.</translation>
    </message>
    <message>
        <source>The Dask scheduler at {address} is gone. Start it again, then the same command: it goes on where it was.</source>
        <translation>L’ordonnanceur Dask {address} a disparu. Relancez-le, puis la même commande&#xa0;: elle reprend où elle en était.</translation>
    </message>
    <message>
        <source>The SQLite of this system lacks full-text search (FTS5), which memories need.</source>
        <translation>Le SQLite de ce système n’a pas la recherche plein texte (FTS5), dont les mémoires ont besoin.</translation>
    </message>
    <message>
        <source>The article has “{here}” where the statement has “{there}”: the limit is left out.</source>
        <translation>L’article porte «&#xa0;{here}&#xa0;» là où la déclaration porte «&#xa0;{there}&#xa0;»&#xa0;: la limite a disparu.</translation>
    </message>
    <message>
        <source>The article leaves it open (“{here}”); the statement says it for certain.</source>
        <translation>L’article laisse la chose ouverte («&#xa0;{here}&#xa0;»)&#xa0;; la déclaration l’affirme.</translation>
    </message>
    <message>
        <source>The block has {found} lines of text and not 2.</source>
        <translation>Le bloc a {found} lignes de texte au lieu de 2.</translation>
    </message>
    <message>
        <source>The expression is found.</source>
        <translation>L’expression s’y trouve.</translation>
    </message>
    <message>
        <source>The expression is not found.</source>
        <translation>L’expression ne s’y trouve pas.</translation>
    </message>
    <message>
        <source>The file ends in the middle of a unit: it was cut off, and what came after is missing.</source>
        <translation>Le fichier s’arrête au milieu d’une unité&#xa0;: il a été tronqué, et la suite manque.</translation>
    </message>
    <message>
        <source>The file has no end (“&lt;/tmx&gt;” is missing): it may have been cut off.</source>
        <translation>Le fichier n’a pas de fin («&#xa0;&lt;/tmx&gt;&#xa0;» manque)&#xa0;: il a peut-être été tronqué.</translation>
    </message>
    <message>
        <source>The file in “{language}” ends before this line.</source>
        <translation>Le fichier en «&#xa0;{language}&#xa0;» se termine avant cette ligne.</translation>
    </message>
    <message>
        <source>The file is cut short; what stood behind this is missing.</source>
        <translation>Le fichier est tronqué&#xa0;; la suite manque.</translation>
    </message>
    <message>
        <source>The file is damaged in too many places to be read on.</source>
        <translation>Le fichier est endommagé en trop d’endroits pour que la lecture continue.</translation>
    </message>
    <message>
        <source>The file is damaged or cut off ({reason}); what comes before that was read.</source>
        <translation>Le fichier est endommagé ou tronqué ({reason})&#xa0;; ce qui précède a été lu.</translation>
    </message>
    <message>
        <source>The file is damaged or cut short; what could be read of it was kept.</source>
        <translation>Le fichier est abîmé ou tronqué&#xa0;; ce qui a pu en être lu a été conservé.</translation>
    </message>
    <message>
        <source>The file is no XML that other programs read ({reason}).</source>
        <translation>Le fichier n’est pas du XML lisible par d’autres programmes ({reason}).</translation>
    </message>
    <message>
        <source>The file is not in UTF-8 and does not say what it is in; it was read as {encoding}.</source>
        <translation>Le fichier n’est pas en UTF-8 et n’indique pas son encodage&#xa0;; il a été lu en {encoding}.</translation>
    </message>
    <message>
        <source>The file says that it is in {declared}, but it is in {encoding}; it was read so.</source>
        <translation>Le fichier se dit en {declared}, mais il est en {encoding}&#xa0;; il a été lu ainsi.</translation>
    </message>
    <message>
        <source>The folder {path} cannot be read ({reason}).</source>
        <translation>Le dossier {path} est illisible ({reason}).</translation>
    </message>
    <message>
        <source>The format “{name}” can be read, but not written.</source>
        <translation>Le format «&#xa0;{name}&#xa0;» se lit, mais ne s’écrit pas.</translation>
    </message>
    <message>
        <source>The header is no sound XML ({reason}); the units were read without it.</source>
        <translation>L’en-tête n’est pas du XML valable ({reason})&#xa0;; les unités ont été lues sans lui.</translation>
    </message>
    <message>
        <source>The index of {path} is damaged ({reason}). Close the memory and open it again.</source>
        <translation>L’index de {path} est endommagé ({reason}). Fermez la mémoire, puis rouvrez-la.</translation>
    </message>
    <message>
        <source>The index {path} could not be written ({reason}). Make room, or set ENREGARD_CACHE to another folder.</source>
        <translation>L’index {path} n’a pas pu être écrit ({reason}). Libérez de la place, ou indiquez un autre dossier dans ENREGARD_CACHE.</translation>
    </message>
    <message>
        <source>The left text seems to be the translation and the right one the original.</source>
        <translation>Le texte de gauche semble être la traduction, et celui de droite l’original.</translation>
    </message>
    <message>
        <source>The line has {found} columns and not 3.</source>
        <translation>La ligne a {found} colonnes au lieu de 3.</translation>
    </message>
    <message>
        <source>The lines before the text that say what it is were left out: {count}.</source>
        <translation>En-tête descriptif (titre, auteur, date) laissé de côté&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>The numbers differ.</source>
        <translation>Les nombres diffèrent.</translation>
    </message>
    <message>
        <source>The page {address} could not be fetched ({reason}). Try again, or copy its text from the browser.</source>
        <translation>La page {address} n’a pas pu être récupérée ({reason}). Réessayez, ou copiez son texte depuis le navigateur.</translation>
    </message>
    <message>
        <source>The page {address} could not be fetched: it did not come within {seconds} seconds. Try again later.</source>
        <translation>La page {address} n’a pas pu être récupérée&#xa0;: elle n’est pas arrivée en {seconds}&#xa0;secondes. Réessayez plus tard.</translation>
    </message>
    <message>
        <source>The page {address} could not be fetched: it leads on and on, or to no web page ({status}).</source>
        <translation>La page {address} n’a pas pu être récupérée&#xa0;: elle renvoie sans fin d’adresse en adresse, ou vers autre chose qu’une page web ({status}).</translation>
    </message>
    <message>
        <source>The page {address} could not be fetched: its site cannot prove that it is the right one ({reason}). Open it in a browser, copy the text and paste it.</source>
        <translation>La page {address} n’a pas pu être récupérée&#xa0;: le site ne peut pas prouver son identité ({reason}). Ouvrez-la dans un navigateur, copiez le texte et collez-le.</translation>
    </message>
    <message>
        <source>The page {address} could not be fetched: the site cannot answer ({status}). Try again later.</source>
        <translation>La page {address} n’a pas pu être récupérée&#xa0;: le site n’est pas en mesure de répondre ({status}). Réessayez plus tard.</translation>
    </message>
    <message>
        <source>The page {address} could not be fetched: the site does not give it to programs ({status}). Open it in a browser, copy the text and paste it.</source>
        <translation>La page {address} n’a pas pu être récupérée&#xa0;: le site ne la donne pas aux programmes ({status}). Ouvrez-la dans un navigateur, copiez le texte et collez-le.</translation>
    </message>
    <message>
        <source>The page {address} could not be fetched: the site has no such page ({status}). Check the address.</source>
        <translation>La page {address} n’a pas pu être récupérée&#xa0;: le site n’a pas de page à cette adresse ({status}). Vérifiez l’adresse.</translation>
    </message>
    <message>
        <source>The page {address} could not be fetched: there is no such site, or no network. Check the address.</source>
        <translation>La page {address} n’a pas pu être récupérée&#xa0;: ce site n’existe pas, ou le réseau est coupé. Vérifiez l’adresse.</translation>
    </message>
    <message>
        <source>The page {address} is larger than 20 MB. Save it from the browser, and divide it.</source>
        <translation>La page {address} dépasse 20&#xa0;Mo. Enregistrez-la depuis le navigateur, puis divisez-la.</translation>
    </message>
    <message>
        <source>The probability is written as hunalign’s quality, which is read as a property and not as a probability.</source>
        <translation>La probabilité est écrite comme qualité de hunalign, qui est relue comme propriété et non comme probabilité.</translation>
    </message>
    <message>
        <source>The quotation marks of the row do not fit. Its first line came in by itself, with the marks in its text.</source>
        <translation>Les guillemets de la ligne ne concordent pas. Sa première ligne a été reprise seule, guillemets compris.</translation>
    </message>
    <message>
        <source>The row has {found} columns and not {usual}. It came in as it is: look whether its texts are whole.</source>
        <translation>La ligne a {found} colonnes au lieu de {usual}. Elle a été reprise telle quelle&#xa0;: vérifiez que ses textes sont entiers.</translation>
    </message>
    <message>
        <source>The system lets no processes be started that share work ({reason}). On Linux /dev/shm must be writable.</source>
        <translation>Le système ne laisse pas lancer de processus qui se partagent le travail ({reason}). Sous Linux, /dev/shm doit être accessible en écriture.</translation>
    </message>
    <message>
        <source>The table of contents was left out.</source>
        <translation>La table des matières a été laissée de côté.</translation>
    </message>
    <message>
        <source>The text in “{language}” holds a character that nobody sees or that XML forbids: {characters}.</source>
        <translation>Le texte en «&#xa0;{language}&#xa0;» contient un caractère invisible ou interdit en XML&#xa0;: {characters}.</translation>
    </message>
    <message>
        <source>The text in “{language}” is empty.</source>
        <translation>Le texte en «&#xa0;{language}&#xa0;» est vide.</translation>
    </message>
    <message>
        <source>The translation in “{language}” is the original.</source>
        <translation>La traduction en «&#xa0;{language}&#xa0;» est identique à l’original.</translation>
    </message>
    <message>
        <source>The translation is the original.</source>
        <translation>La traduction est identique à l’original.</translation>
    </message>
    <message>
        <source>The unit has a text in one language only.</source>
        <translation>L’unité n’a de texte que dans une langue.</translation>
    </message>
    <message>
        <source>The unit has no beginning; it was left out.</source>
        <translation>L’unité n’a pas de début&#xa0;; elle a été laissée de côté.</translation>
    </message>
    <message>
        <source>The unit has no end; it was left out.</source>
        <translation>L’unité n’a pas de fin&#xa0;; elle a été laissée de côté.</translation>
    </message>
    <message>
        <source>The unit holds no text; it was left out.</source>
        <translation>L’unité ne contient pas de texte&#xa0;; elle a été laissée de côté.</translation>
    </message>
    <message>
        <source>The unit is no sound XML ({reason}); it was left out.</source>
        <translation>L’unité n’est pas du XML valable ({reason})&#xa0;; elle a été laissée de côté.</translation>
    </message>
    <message>
        <source>The unit is too large to be held in memory (over {size} MB, or too many parts); it was left out.</source>
        <translation>L’unité est trop volumineuse pour tenir en mémoire (plus de {size} Mo, ou trop d’éléments)&#xa0;; elle a été laissée de côté.</translation>
    </message>
    <message>
        <source>The worker {worker} does not see the folder {folder}. It must be shared by all machines, under the same name.</source>
        <translation>L’ouvrier {worker} ne voit pas le dossier {folder}. Toutes les machines doivent le partager, sous le même nom.</translation>
    </message>
    <message>
        <source>The worker {worker} has En regard {other}, and {version} is asked for. Install the same on all machines.</source>
        <translation>L’ouvrier {worker} a En regard {other}, et c’est {version} qui est demandé. Installez la même version sur toutes les machines.</translation>
    </message>
    <message>
        <source>The worker {worker} has En regard {other}, here it is {version}. Install the same version on all machines.</source>
        <translation>L’ouvrier {worker} a En regard {other}, ici c’est {version}. Installez la même version sur toutes les machines.</translation>
    </message>
    <message>
        <source>There is no format “{name}”. There are: {names}.</source>
        <translation>Il n’y a pas de format «&#xa0;{name}&#xa0;». Il y a&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>There is no room for what the work needs beside ({reason}). Make room, then try again.</source>
        <translation>Il n’y a pas assez de place pour les données de travail ({reason}). Libérez de la place, puis réessayez.</translation>
    </message>
    <message>
        <source>There is no word in “{query}” to search for. Give a word or a phrase.</source>
        <translation>Il n’y a aucun mot à chercher dans «&#xa0;{query}&#xa0;». Donnez un mot ou une expression.</translation>
    </message>
    <message>
        <source>This is no regular expression: {reason} (at character {place}).</source>
        <translation>Ce n’est pas une expression régulière&#xa0;: {reason} (au caractère {place}).</translation>
    </message>
    <message>
        <source>This is too long: {count} characters, and at most {most} are allowed.</source>
        <translation>C’est trop long&#xa0;: {count} caractères, pour {most} au plus.</translation>
    </message>
    <message>
        <source>This takes too long on ordinary text. Look for a repetition inside a repetition, such as (a+)+.</source>
        <translation>Cela prend trop de temps sur un texte ordinaire. Cherchez une répétition dans une répétition, comme (a+)+.</translation>
    </message>
    <message>
        <source>Too long.</source>
        <translation>Trop long.</translation>
    </message>
    <message>
        <source>Too short.</source>
        <translation>Trop court.</translation>
    </message>
    <message>
        <source>Tracked changes were accepted: {count}.</source>
        <translation>Modifications suivies, tenues pour acceptées&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>Translation memory (TMX 1.4)</source>
        <translation>Mémoire de traduction (TMX 1.4)</translation>
    </message>
    <message>
        <source>Units without a text in either language, left out: {count}.</source>
        <translation>Unités sans texte dans l’une ni l’autre langue, laissées de côté&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Page web</translation>
    </message>
    <message>
        <source>Without a partner of the same name: {files}.</source>
        <translation>Sans pendant de même nom&#xa0;: {files}.</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Document Word</translation>
    </message>
    <message>
        <source>Word document with two columns (DOCX)</source>
        <translation>Document Word en deux colonnes (DOCX)</translation>
    </message>
    <message>
        <source>Words that were divided at the end of a line were joined: {count}.</source>
        <translation>Mots coupés en fin de ligne et recollés&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>Written: no characters that XML forbids, such as control characters.</source>
        <translation>À l’écriture&#xa0;: pas de caractères interdits en XML, comme les caractères de commande.</translation>
    </message>
    <message>
        <source>XLIFF 1.2</source>
        <translation>XLIFF 1.2</translation>
    </message>
    <message>
        <source>XLIFF 2.1</source>
        <translation>XLIFF 2.1</translation>
    </message>
    <message>
        <source>XLIFF of Trados, memoQ or Phrase</source>
        <translation>XLIFF de Trados, memoQ ou Phrase</translation>
    </message>
    <message>
        <source>Your segmentation rules in {path} cannot be read ({reason}). Correct the file, or rename it: then the rules that come along hold.</source>
        <translation>Vos règles de segmentation dans {path} sont illisibles ({reason}). Corrigez le fichier, ou renommez-le&#xa0;: les règles fournies s’appliquent alors.</translation>
    </message>
    <message>
        <source>Your segmentation rules take too long on the text “{text}”. Look for a repetition inside a repetition, such as (a+)+, and make it simpler.</source>
        <translation>Vos règles de segmentation prennent trop de temps sur le texte «&#xa0;{text}&#xa0;». Cherchez une répétition dans une répétition, comme (a+)+, et simplifiez-la.</translation>
    </message>
    <message>
        <source>furniture</source>
        <translation>habillage</translation>
    </message>
    <message>
        <source>hunalign: a ladder and two files with a sentence a line</source>
        <translation>hunalign&#xa0;: une échelle et deux fichiers, une phrase par ligne</translation>
    </message>
    <message>
        <source>text across the page</source>
        <translation>texte en travers de la page</translation>
    </message>
    <message>
        <source>{address} is no web page but {kind}. Download it with the browser, then open the file.</source>
        <translation>{address} n’est pas une page web, mais&#xa0;: {kind}. Téléchargez le document avec le navigateur, puis ouvrez le fichier.</translation>
    </message>
    <message>
        <source>{folder} has texts in {languages}. Say which are originals and which translations (--from en --to fr).</source>
        <translation>{folder} a des textes en {languages}. Dites lesquels sont les originaux et lesquels les traductions (--from en --to fr).</translation>
    </message>
    <message>
        <source>{folder} holds a run that asked for other results. Ask for the same ones to go on with it, or choose another folder.</source>
        <translation>{folder} contient un traitement qui demandait d’autres résultats. Demandez les mêmes pour le reprendre, ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>{format} cannot hold a sentence without its partner. Rows that are left out: {count}.</source>
        <translation>{format} ne peut pas contenir une phrase sans son vis-à-vis. Lignes laissées de côté&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>{format} cannot hold inline markup. Rows that lose it: {count}.</source>
        <translation>{format} ne peut pas contenir de balises internes. Lignes qui les perdent&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>{format} cannot hold line breaks inside a text. Rows that lose them: {count}.</source>
        <translation>{format} ne peut pas contenir de sauts de ligne dans un texte. Lignes qui les perdent&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>{format} cannot hold more than two languages. Rows that lose some: {count}.</source>
        <translation>{format} ne peut pas contenir plus de deux langues. Lignes qui en perdent&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>{format} cannot hold notes. Rows that lose them: {count}.</source>
        <translation>{format} ne peut pas contenir de notes. Lignes qui les perdent&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>{format} cannot hold spaces at both ends of a text. Rows that lose them: {count}.</source>
        <translation>{format} ne peut pas contenir d’espaces aux deux bouts d’un texte. Lignes qui les perdent&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>{format} cannot hold the probability. Rows that lose it: {count}.</source>
        <translation>{format} ne peut pas contenir la probabilité. Lignes qui la perdent&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>{format} cannot hold the properties that other tools gave a unit. Rows that lose them: {count}.</source>
        <translation>{format} ne peut pas contenir les propriétés que d’autres outils ont données à une unité. Lignes qui les perdent&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>{format} cannot hold what was decided (accepted, doubtful, rejected). Rows that lose it: {count}.</source>
        <translation>{format} ne peut pas contenir ce qui a été décidé (acceptée, douteuse, rejetée). Lignes qui le perdent&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>{format} cannot hold who changed a row and when. Rows that lose it: {count}.</source>
        <translation>{format} ne peut pas contenir qui a modifié une ligne, ni quand. Lignes qui perdent ces indications&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>{format} does not say which languages it is in.</source>
        <translation>{format} n’indique pas dans quelles langues il est.</translation>
    </message>
    <message>
        <source>{name} is too large for one text: more than 10 million characters, or 300,000 tags. Divide it, or copy what you need and paste it.</source>
        <translation>{name} est trop volumineux pour un seul texte&#xa0;: plus de 10&#xa0;millions de caractères ou plus de 300&#x202f;000&#xa0;balises. Divisez-le, ou copiez ce dont vous avez besoin et collez-le.</translation>
    </message>
    <message>
        <source>{out} is elsewhere: name a file for the journal on this machine (--journal).</source>
        <translation>{out} est ailleurs&#xa0;: nommez un fichier de cette machine pour le journal (--journal).</translation>
    </message>
    <message>
        <source>{path} cannot be read as {kind}: something in it is not as it should be ({reason}). Save it anew in its program, or copy its text and paste it.</source>
        <translation>{path} est illisible en tant que {kind}&#xa0;: quelque chose n’y est pas comme il devrait l’être ({reason}). Réenregistrez-le dans son logiciel, ou copiez-en le texte et collez-le.</translation>
    </message>
    <message>
        <source>{path} cannot be read: its page {page} takes too long or too much memory. Print the other pages to a PDF of their own, or copy the text from the program that shows it.</source>
        <translation>{path} est illisible&#xa0;: sa page {page} demande trop de temps ou de mémoire. Imprimez les autres pages dans un PDF à part, ou copiez le texte depuis le logiciel qui l’affiche.</translation>
    </message>
    <message>
        <source>{path} cannot be read: no process can be started that takes its text ({reason}). Close other programs, then try again.</source>
        <translation>{path} est illisible&#xa0;: impossible de lancer le processus qui en extrait le texte ({reason}). Fermez d’autres logiciels, puis réessayez.</translation>
    </message>
    <message>
        <source>{path} cannot be read: the part {part} is packed in an unusual way. Save the document anew in its program.</source>
        <translation>{path} ne peut être lu&#xa0;: la partie {part} est compressée d’une façon inhabituelle. Enregistrez de nouveau le document dans son logiciel.</translation>
    </message>
    <message>
        <source>{path} could not be written ({reason}). Make room or choose another folder, then start again: it goes on where it was.</source>
        <translation>{path} n’a pas pu être écrit ({reason}). Faites de la place ou choisissez un autre dossier, puis recommencez&#xa0;: le traitement reprend où il en était.</translation>
    </message>
    <message>
        <source>{path} could not be written ({reason}). Make room or choose another place, then start again.</source>
        <translation>{path} n’a pas pu être écrit ({reason}). Faites de la place ou choisissez un autre endroit, puis recommencez.</translation>
    </message>
    <message>
        <source>{path} does not fit its texts: line {line} asks for sentence {sentence} of “{language}”, which is not there. Make the ladder anew from these texts.</source>
        <translation>{path} ne correspond pas à ses textes&#xa0;: la ligne {line} renvoie à la phrase {sentence} de «&#xa0;{language}&#xa0;», qui n’existe pas. Refaites l’échelle à partir de ces textes.</translation>
    </message>
    <message>
        <source>{path} does not say which letters its signs are: its text can be seen but not read. Let a program for character recognition (OCR) read it, then give its text.</source>
        <translation>{path} n’indique pas à quelles lettres correspondent ses signes&#xa0;: son texte se voit, mais ne se lit pas. Faites-le lire par un logiciel de reconnaissance de caractères (OCR), puis donnez le texte obtenu.</translation>
    </message>
    <message>
        <source>{path} has a column “{name}”, which means nothing here. Known are: {known}.</source>
        <translation>{path} a une colonne «&#xa0;{name}&#xa0;», qui ne veut rien dire ici. Sont connues&#xa0;: {known}.</translation>
    </message>
    <message>
        <source>{path} has a line of more than 16 million characters. That is no row of a table: look whether the file has line breaks.</source>
        <translation>{path} a une ligne de plus de 16 millions de caractères. Ce n’est pas une ligne de tableau&#xa0;: vérifiez que le fichier a des sauts de ligne.</translation>
    </message>
    <message>
        <source>{path} has no sound end: nothing can be added to it. Convert it to a new memory first, and add to that one.</source>
        <translation>{path} n’a pas de fin valable&#xa0;: rien ne peut y être ajouté. Convertissez-le d’abord en une nouvelle mémoire, puis ajoutez à celle-ci.</translation>
    </message>
    <message>
        <source>{path} holds more than {most} rules. Divide it.</source>
        <translation>{path} contient plus de {most} règles. Divisez-le.</translation>
    </message>
    <message>
        <source>{path} holds no segmentation rules (SRX). Choose another file.</source>
        <translation>{path} ne contient pas de règles de segmentation (SRX). Choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>{path} holds no subtitles: no line says from when to when one is shown. If it is a plain text, give it the ending .txt.</source>
        <translation>{path} ne contient pas de sous-titres&#xa0;: aucune ligne n’indique de quand à quand l’un d’eux s’affiche. Si c’est un texte brut, donnez-lui l’extension .txt.</translation>
    </message>
    <message>
        <source>{path} holds no table with two columns of text. Put the original in one column and the translation in another, with their language codes above (“en”, “fr”).</source>
        <translation>{path} ne contient pas de tableau à deux colonnes de texte. Mettez l’original dans une colonne et la traduction dans une autre, avec leurs codes de langue au-dessus («&#xa0;en&#xa0;», «&#xa0;fr&#xa0;»).</translation>
    </message>
    <message>
        <source>{path} holds no text in “{source}” or “{target}”.</source>
        <translation>{path} ne contient aucun texte en «&#xa0;{source}&#xa0;» ou en «&#xa0;{target}&#xa0;».</translation>
    </message>
    <message>
        <source>{path} holds no text, only pictures of pages: it was scanned. Let a program for character recognition (OCR) read it, then give its text.</source>
        <translation>{path} ne contient pas de texte, seulement des images de pages&#xa0;: il a été numérisé. Faites-le lire par un logiciel de reconnaissance de caractères (OCR), puis donnez le texte obtenu.</translation>
    </message>
    <message>
        <source>{path} holds no translation memory (TMX). Unpack it and see what is in it.</source>
        <translation>{path} ne contient pas de mémoire de traduction (TMX). Décompressez-le et voyez ce qu’il contient.</translation>
    </message>
    <message>
        <source>{path} holds originals in “{declared}”; those to be added are in “{source}”. Write them to a file of their own.</source>
        <translation>{path} contient des originaux en «&#xa0;{declared}&#xa0;»&#xa0;; ceux qui seraient ajoutés sont en «&#xa0;{source}&#xa0;». Écrivez-les dans un fichier à part.</translation>
    </message>
    <message>
        <source>{path} holds originals with their translations and is no single text. Open it as a bilingual file.</source>
        <translation>{path} contient des originaux avec leurs traductions, et non un seul texte. Ouvrez-le comme fichier bilingue.</translation>
    </message>
    <message>
        <source>{path} holds several memories: nothing can be added to it. Unpack it, and add to one of them.</source>
        <translation>{path} contient plusieurs mémoires&#xa0;: rien ne peut y être ajouté. Décompressez-le, puis ajoutez à l’une d’elles.</translation>
    </message>
    <message>
        <source>{path} is a compressed archive. Unpack it and give the text in it.</source>
        <translation>{path} est une archive compressée. Décompressez-la et donnez le texte qu’elle contient.</translation>
    </message>
    <message>
        <source>{path} is a document of Word 97-2003. Save it as .docx and read that.</source>
        <translation>{path} est un document Word 97-2003. Enregistrez-le en .docx et lisez ce fichier-là.</translation>
    </message>
    <message>
        <source>{path} is a document of Word, Excel or PowerPoint in the format of before 2007. Open it in its program or in LibreOffice, save it in the present format (.docx, .xlsx), and read that file.</source>
        <translation>{path} est un document Word, Excel ou PowerPoint au format d’avant 2007. Ouvrez-le dans son logiciel ou dans LibreOffice, enregistrez-le au format actuel (.docx, .xlsx) et faites lire ce fichier.</translation>
    </message>
    <message>
        <source>{path} is a folder. Give the name of a file in it.</source>
        <translation>{path} est un dossier. Indiquez le nom d’un fichier de ce dossier.</translation>
    </message>
    <message>
        <source>{path} is a ladder: it has numbers of sentences only. The two texts must stand beside it, a sentence a line, and be called {stem}.en.snt and {stem}.fr.snt, or with other language codes ({count} were found).</source>
        <translation>{path} est une échelle&#xa0;: elle ne contient que des numéros de phrases. Les deux textes doivent se trouver à côté, une phrase par ligne, et s’appeler {stem}.en.snt et {stem}.fr.snt, ou porter d’autres codes de langue (trouvés&#xa0;: {count}).</translation>
    </message>
    <message>
        <source>{path} is a picture. Let a program for character recognition (OCR) read it, then give its text.</source>
        <translation>{path} est une image. Faites-la lire par un logiciel de reconnaissance de caractères (OCR), puis donnez le texte obtenu.</translation>
    </message>
    <message>
        <source>{path} is a plain text, although its name ends in {suffix}. Give it the ending .txt, then read it again.</source>
        <translation>{path} est un texte brut, bien que son nom se termine par {suffix}. Donnez-lui l’extension .txt, puis relisez-le.</translation>
    </message>
    <message>
        <source>{path} is a presentation. Save its text as a Word document or as PDF.</source>
        <translation>{path} est une présentation. Enregistrez-en le texte comme document Word ou en PDF.</translation>
    </message>
    <message>
        <source>{path} is a project already. Copy it, or give the name of another format.</source>
        <translation>{path} est déjà un projet. Copiez-le, ou donnez le nom d’un autre format.</translation>
    </message>
    <message>
        <source>{path} is a project or a database and no text. Open it as a project.</source>
        <translation>{path} est un projet ou une base de données, et non un texte. Ouvrez-le comme projet.</translation>
    </message>
    <message>
        <source>{path} is a workbook of Excel 97-2003. Save it as .xlsx, or as CSV, and read that file.</source>
        <translation>{path} est un classeur Excel 97-2003. Enregistrez-le en .xlsx ou en CSV, et lisez ce fichier-là.</translation>
    </message>
    <message>
        <source>{path} is compressed. Of compressed files only translation memories (TMX) are read; unpack it first.</source>
        <translation>{path} est compressé. Des fichiers compressés, seules les mémoires de traduction (TMX) se lisent&#xa0;; décompressez-le d’abord.</translation>
    </message>
    <message>
        <source>{path} is damaged. Take it away to begin anew, or choose another folder.</source>
        <translation>{path} est endommagé. Enlevez-le pour recommencer, ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>{path} is damaged: line {line} is no rung of a ladder. Make it anew.</source>
        <translation>{path} est endommagé&#xa0;: la ligne {line} n’est pas un échelon. Refaites l’échelle.</translation>
    </message>
    <message>
        <source>{path} is damaged: the part {part} of it cannot be unpacked ({reason}). Fetch or save the file anew.</source>
        <translation>{path} est abîmé&#xa0;: sa partie {part} ne peut être décompressée ({reason}). Téléchargez ou enregistrez le fichier de nouveau.</translation>
    </message>
    <message>
        <source>{path} is empty: there is nothing in it to read.</source>
        <translation>{path} est vide&#xa0;: il n’y a rien à y lire.</translation>
    </message>
    <message>
        <source>{path} is larger than a book is. Print the pages that are needed to a PDF of their own.</source>
        <translation>{path} est plus volumineux qu’un livre. Imprimez les pages utiles dans un PDF à part.</translation>
    </message>
    <message>
        <source>{path} is no HTML page that can be read ({reason}).</source>
        <translation>{path} n’est pas une page HTML lisible ({reason}).</translation>
    </message>
    <message>
        <source>{path} is no OpenDocument text, or its text cannot be found. Open it in its program and save it as .odt.</source>
        <translation>{path} n’est pas un texte OpenDocument, ou son texte est introuvable. Ouvrez-le dans son logiciel et enregistrez-le au format .odt.</translation>
    </message>
    <message>
        <source>{path} is no RTF document. Open it in its program and save it as .rtf or .docx.</source>
        <translation>{path} n’est pas un document RTF. Ouvrez-le dans son logiciel et enregistrez-le au format .rtf ou .docx.</translation>
    </message>
    <message>
        <source>{path} is no Word document, or its text cannot be found. Open it in its program and save it as .docx.</source>
        <translation>{path} n’est pas un document Word, ou son texte est introuvable. Ouvrez-le dans son logiciel et enregistrez-le au format .docx.</translation>
    </message>
    <message>
        <source>{path} is no XLIFF file, or is damaged at its beginning (line {line}: {reason}).</source>
        <translation>{path} n’est pas un fichier XLIFF, ou son début est endommagé (ligne {line}&#xa0;: {reason}).</translation>
    </message>
    <message>
        <source>{path} is no XLIFF file: it begins with &lt;{name}&gt;. Look whether it is the right file.</source>
        <translation>{path} n’est pas un fichier XLIFF&#xa0;: il commence par &lt;{name}&gt;. Vérifiez que c’est le bon fichier.</translation>
    </message>
    <message>
        <source>{path} is no aligned text. Put a sentence and its translation on a line each, with an empty line between such pairs, or both on one line with a tab between.</source>
        <translation>{path} n’est pas un texte aligné. Mettez une phrase et sa traduction chacune sur une ligne, avec une ligne vide entre les paires, ou les deux sur une même ligne séparées par une tabulation.</translation>
    </message>
    <message>
        <source>{path} is no bilingual file that can be read. These can: {suffixes}.</source>
        <translation>{path} n’est pas un fichier bilingue lisible. Ceux-ci le sont&#xa0;: {suffixes}.</translation>
    </message>
    <message>
        <source>{path} is no file of hunalign&apos;s: a line there has three columns with tabs between, two numbers or two texts, and the quality.</source>
        <translation>{path} n’est pas un fichier de hunalign&#xa0;: chaque ligne y a trois colonnes séparées par des tabulations, deux numéros ou deux textes, puis la qualité.</translation>
    </message>
    <message>
        <source>{path} is no manifest: its first line must name the columns, “source” and “target” at least, and below it must stand a pair a line. “name”, “from” and “to” may be there too.</source>
        <translation>{path} n’est pas un manifeste&#xa0;: sa première ligne doit nommer les colonnes, au moins «&#xa0;source&#xa0;» et «&#xa0;target&#xa0;», et il faut une paire par ligne au-dessous. «&#xa0;name&#xa0;», «&#xa0;from&#xa0;» et «&#xa0;to&#xa0;» peuvent s’y trouver aussi.</translation>
    </message>
    <message>
        <source>{path} is no pair of files: beside it, exactly two are wanted that are called {stem}.en and {stem}.fr, or with other language codes ({count} were found). Name the languages if there are more (--from en --to fr).</source>
        <translation>{path} n’est pas une paire de fichiers&#xa0;: il en faut exactement deux, nommés {stem}.en et {stem}.fr ou avec d’autres codes de langue (trouvés&#xa0;: {count}). S’il y en a davantage, nommez les langues (--from en --to fr).</translation>
    </message>
    <message>
        <source>{path} is no sound PDF: it is damaged or cut short. Fetch it anew, or print it to a new PDF.</source>
        <translation>{path} n’est pas un PDF valide&#xa0;: il est endommagé ou tronqué. Récupérez-le à nouveau, ou imprimez-le dans un nouveau PDF.</translation>
    </message>
    <message>
        <source>{path} is no sound document: it is damaged or cut short ({reason}). Fetch or save the file anew.</source>
        <translation>{path} n’est pas un document valable&#xa0;: il est abîmé ou tronqué ({reason}). Téléchargez ou enregistrez le fichier de nouveau.</translation>
    </message>
    <message>
        <source>{path} is no table that can be read ({reason}).</source>
        <translation>{path} n’est pas un tableau lisible ({reason}).</translation>
    </message>
    <message>
        <source>{path} is no text but a sheet, a presentation or a drawing. Save it as a text.</source>
        <translation>{path} n’est pas un texte, mais une feuille de calcul, une présentation ou un dessin. Enregistrez-en le contenu comme texte.</translation>
    </message>
    <message>
        <source>{path} is no text file: it holds binary data. Save it as text (UTF-8) first, and try again.</source>
        <translation>{path} n’est pas un fichier texte&#xa0;: il contient des données binaires. Enregistrez-le d’abord en texte (UTF-8), puis réessayez.</translation>
    </message>
    <message>
        <source>{path} is no translation memory: there is no “&lt;tmx&gt;” near its beginning. Choose the file that your program exported as TMX.</source>
        <translation>{path} n’est pas une mémoire de traduction&#xa0;: il n’y a pas de «&#xa0;&lt;tmx&gt;&#xa0;» près du début. Choisissez le fichier que votre logiciel a exporté en TMX.</translation>
    </message>
    <message>
        <source>{path} is not written as TMX: only to a TMX can units be added.</source>
        <translation>{path} n’est pas écrit en TMX&#xa0;: ce n’est qu’à un TMX qu’on peut ajouter des unités.</translation>
    </message>
    <message>
        <source>{path}: of compressed files only translation memories (TMX) are written. Leave out the last ending.</source>
        <translation>{path}&#xa0;: des fichiers compressés, seules les mémoires de traduction (TMX) s’écrivent. Ôtez la dernière terminaison.</translation>
    </message>
    <message>
        <source>{source} and {target} need more memory than is allowed. Split them, or allow the program more.</source>
        <translation>{source} et {target} demandent plus de mémoire qu’il n’en est permis. Divisez-les, ou permettez-en plus au programme.</translation>
    </message>
    <message>
        <source>{where} was refused: a single part of it is too large, or nested too deep, to be held in memory. Divide the document first.</source>
        <translation>{where} a été refusé&#xa0;: une seule de ses parties est trop grande, ou trop imbriquée, pour tenir en mémoire. Divisez d’abord le document.</translation>
    </message>
    <message>
        <source>{path} is not complete: the part {part} is missing. Save the document anew in its program.</source>
        <translation>{path} est incomplet&#xa0;: la partie {part} manque. Enregistrez de nouveau le document dans son logiciel.</translation>
    </message>
    <message>
        <source>{path} is not in {encoding}: some of its bytes do not fit. It may be in {suggestion}. Read it again with that encoding (--encoding {suggestion}), or save it as UTF-8.</source>
        <translation>{path} n’est pas en {encoding}&#xa0;: certains octets ne conviennent pas. Il est peut-être en {suggestion}. Relisez-le avec cet encodage (--encoding {suggestion}) ou enregistrez-le en UTF-8.</translation>
    </message>
    <message>
        <source>{path} is of another version of En regard ({other}). Take it away to begin anew, or choose another folder.</source>
        <translation>{path} est d’une autre version d’En regard ({other}). Enlevez-le pour recommencer, ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>{path} is protected against copying (DRM), and cannot be read. Ask whoever published it for the text.</source>
        <translation>{path} est protégé contre la copie (DRM) et ne peut pas être lu. Demandez le texte à son éditeur.</translation>
    </message>
    <message>
        <source>{path} is protected by a password. Open it in its program, save it without a password, and read that file.</source>
        <translation>{path} est protégé par un mot de passe. Ouvrez-le dans son logiciel, enregistrez-le sans mot de passe et faites lire ce fichier.</translation>
    </message>
    <message>
        <source>{path} is there already and stays as it is. Choose another folder for the results.</source>
        <translation>{path} existe déjà et reste tel quel. Choisissez un autre dossier pour les résultats.</translation>
    </message>
    <message>
        <source>{path} is too large for a file of segmentation rules. Choose another file.</source>
        <translation>{path} est trop volumineux pour un fichier de règles de segmentation. Choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>{path} is too large for one text: more than 100,000 paragraphs. Divide it.</source>
        <translation>{path} est trop volumineux pour un seul texte&#xa0;: plus de 100&#x202f;000&#xa0;paragraphes. Divisez-le.</translation>
    </message>
    <message>
        <source>{path} is too large for one text: more than 2 million characters, or 50,000 lines. Divide it.</source>
        <translation>{path} est trop volumineux pour un seul texte&#xa0;: plus de 2&#xa0;millions de caractères ou plus de 50&#x202f;000&#xa0;lignes. Divisez-le.</translation>
    </message>
    <message>
        <source>{path} says that it is in the encoding {encoding}, which does not exist. Save it as UTF-8.</source>
        <translation>{path} se dit encodé en {encoding}, qui n’existe pas. Enregistrez-le en UTF-8.</translation>
    </message>
    <message>
        <source>{path} was not written: a sheet of Excel holds {most} rows. Write CSV or TMX, or fewer rows.</source>
        <translation>{path} n’a pas été écrit&#xa0;: une feuille Excel contient {most} lignes. Écrivez en CSV ou en TMX, ou moins de lignes.</translation>
    </message>
    <message>
        <source>{path} was not written: its ending is that of a file with macros. Let it end in {usual}.</source>
        <translation>{path} n’a pas été écrit&#xa0;: sa terminaison est celle d’un fichier avec macros. Terminez son nom par {usual}.</translation>
    </message>
    <message>
        <source>{path} was not written: row {row} has a text of {length} characters in the column “{name}”, and a cell of Excel holds {most}. Write CSV or TMX instead.</source>
        <translation>{path} n’a pas été écrit&#xa0;: la ligne {row} a un texte de {length} caractères dans la colonne «&#xa0;{name}&#xa0;», et une cellule Excel en contient {most}. Écrivez plutôt en CSV ou en TMX.</translation>
    </message>
    <message>
        <source>{path} was refused: a row of a table is longer than 16 million characters.</source>
        <translation>{path} a été refusé&#xa0;: une ligne de tableau dépasse 16 millions de caractères.</translation>
    </message>
    <message>
        <source>{path} was refused: in line {line}, its elements are nested too deep. Save the file anew in its program.</source>
        <translation>{path} a été refusé&#xa0;: à la ligne {line}, ses éléments sont imbriqués trop profondément. Réenregistrez le fichier dans son logiciel d’origine.</translation>
    </message>
    <message>
        <source>{path} was refused: it declares XML entities, which can hide harm and which no program writes into such a file. Save the file anew in its program.</source>
        <translation>{path} a été refusé&#xa0;: il déclare des entités XML, qui peuvent être dangereuses et qu’aucun logiciel n’écrit dans un tel fichier. Réenregistrez le fichier dans son logiciel d’origine.</translation>
    </message>
    <message>
        <source>{path} was refused: it has more rows or texts than a sheet of Excel can have. Save it anew in its program.</source>
        <translation>{path} a été refusé&#xa0;: il a plus de lignes ou de textes qu’une feuille Excel ne peut en avoir. Réenregistrez-le dans son programme.</translation>
    </message>
    <message>
        <source>{path} was refused: it has more than {count} paragraphs. Divide the document first.</source>
        <translation>{path} a été refusé&#xa0;: il compte plus de {count} paragraphes. Divisez d’abord le document.</translation>
    </message>
    <message>
        <source>{path} was refused: it holds more text or markup than a document does. Divide it first.</source>
        <translation>{path} a été refusé&#xa0;: il contient plus de texte ou de balisage qu’un document n’en a. Divisez-le d’abord.</translation>
    </message>
    <message>
        <source>{path} was refused: the tag or comment in line {line} is longer than a million characters. Save the file anew in its program.</source>
        <translation>{path} a été refusé&#xa0;: la balise ou le commentaire de la ligne {line} dépasse un million de caractères. Réenregistrez le fichier dans son logiciel d’origine.</translation>
    </message>
    <message>
        <source>{path} was refused: unpacked, it is far larger than a document is (the part {part}). If it can be trusted, save a part of it in a file of its own.</source>
        <translation>{path} a été refusé&#xa0;: décompressé, il est bien plus volumineux que ne l’est un document (partie {part}). S’il est digne de confiance, enregistrez-en une partie dans un fichier à part.</translation>
    </message>
    <message>
        <source>{path} was refused: unpacked, it is more than {ratio} times as long, which no translation memory is. If it can be trusted, unpack it first.</source>
        <translation>{path} a été refusé&#xa0;: décompressé, il est plus de {ratio} fois plus long, ce qui n’est le cas d’aucune mémoire de traduction. S’il est digne de confiance, décompressez-le d’abord.</translation>
    </message>
    <message>
        <source>{path}, line {line}: a pair needs a source and a target.</source>
        <translation>{path}, ligne {line}&#xa0;: une paire a besoin d’une source et d’une cible.</translation>
    </message>
    <message>
        <source>{path}, line {line}: rule {number} for the languages “{languages}” cannot be used. {wrong} Correct it there, then read the file again.</source>
        <translation>{path}, ligne {line}&#xa0;: la règle {number} pour les langues «&#xa0;{languages}&#xa0;» est inutilisable. {wrong} Corrigez-la dans le fichier, puis relisez-le.</translation>
    </message>
    <message>
        <source>{path}, line {line}: the name “{name}” leads out of the folder for results.</source>
        <translation>{path}, ligne {line}&#xa0;: le nom «&#xa0;{name}&#xa0;» mène hors du dossier des résultats.</translation>
    </message>
    <message>
        <source>{path}: its ending does not say in which format to write. Give it one of these: {suffixes}.</source>
        <translation>{path}&#xa0;: son extension n’indique pas dans quel format écrire. Donnez-lui l’une de celles-ci&#xa0;: {suffixes}.</translation>
    </message>
    <message>
        <source>{path}: the map of languages names the rules “{name}”, which are not there. Correct the file.</source>
        <translation>{path}&#xa0;: la table des langues nomme les règles «&#xa0;{name}&#xa0;», qui n’y sont pas. Corrigez le fichier.</translation>
    </message>
    <message>
        <source>{shown} of {all} shown</source>
        <translation>{shown} sur {all} affichés</translation>
    </message>
    <message>
        <source>{source} and {target} make the program fail ({kind}: {reason}). Please report it.</source>
        <translation>{source} et {target} font échouer le programme ({kind}&#xa0;: {reason}). Signalez-le, s’il vous plaît.</translation>
    </message>
    <message>
        <source>{source} and {target}: the workers that had them died, one after the other. They may need more memory than a worker has.</source>
        <translation>{source} et {target}&#xa0;: les ouvriers qui les avaient sont morts l’un après l’autre. Il leur faut peut-être plus de mémoire qu’un ouvrier n’en a.</translation>
    </message>
    <message>
        <source>{speaker} is quoted here, and the statement has no such words.</source>
        <translation>C’est {speaker} qui est cité ici, et la déclaration ne contient rien de tel.</translation>
    </message>
    <message>
        <source>{there} is a percentage in the translation, {here} in the original is none.</source>
        <translation>{there} est un pourcentage dans la traduction&#xa0;; {here}, dans l’original, n’en est pas un.</translation>
    </message>
    <message>
        <source>One row in ten or more is left out: the figures say nothing of these, which may be the worst.</source>
        <translation>Une ligne sur dix ou davantage est laissée de côté&#xa0;: les chiffres ne disent rien de celles-là, qui sont peut-être les pires.</translation>
    </message>
    <message>
        <source>1,000 sentences of English press text with professional translations into French</source>
        <translation>1 000 phrases de presse anglaise et leurs traductions professionnelles en français</translation>
    </message>
    <message>
        <source>An article in the singular stands before a plural: “{here}”.</source>
        <translation>Un article au singulier précède un pluriel&#xa0;: «&#xa0;{here}&#xa0;».</translation>
    </message>
    <message>
        <source>Only one of its {total} sentences comes near the statement.</source>
        <translation>Une seule de ses {total} phrases s’approche de la déclaration.</translation>
    </message>
    <message>
        <source>Only texts in one language can be compared: “{first}” is in “{language}” and “{second}” in “{other}”.</source>
        <translation>Seuls des textes d’une même langue se comparent&#xa0;: «&#xa0;{first}&#xa0;» est en «&#xa0;{language}&#xa0;» et «&#xa0;{second}&#xa0;» en «&#xa0;{other}&#xa0;».</translation>
    </message>
    <message>
        <source>Only {near} of its {total} sentences come near the statement.</source>
        <translation>Seules {near} de ses {total} phrases s’approchent de la déclaration.</translation>
    </message>
    <message>
        <source>Put the right translation in its place.</source>
        <translation>Mettez la bonne traduction à sa place.</translation>
    </message>
    <message>
        <source>Quotation marks</source>
        <translation>Guillemets</translation>
    </message>
    <message>
        <source>Read what the original&apos;s word means here, and say that.</source>
        <translation>Cherchez ce que le mot de l’original veut dire ici, et dites-le.</translation>
    </message>
    <message>
        <source>Readers and memories rely on one name for one thing.</source>
        <translation>Lecteurs et mémoires comptent sur un seul nom pour une chose.</translation>
    </message>
    <message>
        <source>Readers see it before they read, and a search misses what is written in two ways.</source>
        <translation>Le lecteur la voit avant de lire, et une recherche manque ce qui est écrit de deux façons.</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Rejeter</translation>
    </message>
    <message>
        <source>Remove a bookmark</source>
        <translation>Retirer un signet</translation>
    </message>
    <message>
        <source>Remove a note</source>
        <translation>Retirer une note</translation>
    </message>
    <message>
        <source>Repeated word</source>
        <translation>Mot répété</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>Rows that are fixed cross each other or reach beyond the texts; put them in order first.</source>
        <translation>Des lignes fixées se croisent ou dépassent les textes&#xa0;; remettez-les d’abord en ordre.</translation>
    </message>
    <message>
        <source>SACREBLEU_SEED is “{seed}”. Set it to a whole number or to “none”.</source>
        <translation>SACREBLEU_SEED vaut «&#xa0;{seed}&#xa0;». Donnez-lui pour valeur un nombre entier ou «&#xa0;none&#xa0;».</translation>
    </message>
    <message>
        <source>Set a bookmark</source>
        <translation>Poser un signet</translation>
    </message>
    <message>
        <source>Set it as the rest of the text is set.</source>
        <translation>Suivez l’usage du reste du texte.</translation>
    </message>
    <message>
        <source>Set two sentences against each other</source>
        <translation>Mettre deux phrases en regard</translation>
    </message>
    <message>
        <source>Shift texts down</source>
        <translation>Décaler les textes vers le bas</translation>
    </message>
    <message>
        <source>Shift texts up</source>
        <translation>Décaler les textes vers le haut</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>Orthographe</translation>
    </message>
    <message>
        <source>Split a sentence</source>
        <translation>Scinder une phrase</translation>
    </message>
    <message>
        <source>Split again</source>
        <translation>Redécouper</translation>
    </message>
    <message>
        <source>Split row</source>
        <translation>Scinder une ligne</translation>
    </message>
    <message>
        <source>Straight and curly apostrophes stand in the same sentence.</source>
        <translation>La phrase mêle apostrophes droites et apostrophes typographiques.</translation>
    </message>
    <message>
        <source>Strengthened or weakened</source>
        <translation>Renforcé ou affaibli</translation>
    </message>
    <message>
        <source>TER counts words by their spaces, and this language writes none: it takes a whole sentence for a word and says nothing here.</source>
        <translation>TER compte les mots d’après leurs espaces, et cette langue n’en écrit pas&#xa0;: il prend une phrase entière pour un mot et ne dit rien ici.</translation>
    </message>
    <message>
        <source>Take acceptance back</source>
        <translation>Retirer l’acceptation</translation>
    </message>
    <message>
        <source>Take one of the two out.</source>
        <translation>Supprimez l’un des deux.</translation>
    </message>
    <message>
        <source>Take over a phrase</source>
        <translation>Reprendre un passage</translation>
    </message>
    <message>
        <source>Take over a text</source>
        <translation>Reprendre un texte</translation>
    </message>
    <message>
        <source>Take rejection back</source>
        <translation>Retirer le rejet</translation>
    </message>
    <message>
        <source>Take the doubt back</source>
        <translation>Lever le doute</translation>
    </message>
    <message>
        <source>Take up what is left out</source>
        <translation>Reprendre ce qui est laissé de côté</translation>
    </message>
    <message>
        <source>Terminology</source>
        <translation>Terminologie</translation>
    </message>
    <message>
        <source>The amounts differ: {here} in the original, {there} in the translation.</source>
        <translation>Les montants diffèrent&#xa0;: {here} dans l’original, {there} dans la traduction.</translation>
    </message>
    <message>
        <source>The article ascribes it to {here}; {there} said it.</source>
        <translation>L’article attribue ces mots à {here}&#xa0;; c’est {there} qui les a prononcés.</translation>
    </message>
    <message>
        <source>The article denies something (“{here}”) that the statement does not deny.</source>
        <translation>L’article nie («&#xa0;{here}&#xa0;») ce que la déclaration ne nie pas.</translation>
    </message>
    <message>
        <source>The article does not draw on this statement: the quotation was not held against it.</source>
        <translation>L’article ne s’appuie pas sur cette déclaration : la citation n’y a pas été confrontée.</translation>
    </message>
    <message>
        <source>The article has {here} where the statement has {there}.</source>
        <translation>L’article dit {here} là où la déclaration dit {there}.</translation>
    </message>
    <message>
        <source>The article has “{here}” here and “{there}” elsewhere.</source>
        <translation>L’article dit ici «&#xa0;{here}&#xa0;» et ailleurs «&#xa0;{there}&#xa0;».</translation>
    </message>
    <message>
        <source>The article has “{here}” where the statement has “{there}”: they do not say how many in the same way.</source>
        <translation>L’article dit «&#xa0;{here}&#xa0;» là où la déclaration dit «&#xa0;{there}&#xa0;»&#xa0;: la quantité n’est pas délimitée de la même façon.</translation>
    </message>
    <message>
        <source>The article has “{here}” where the statement has “{there}”: what may be need not be.</source>
        <translation>L’article porte «&#xa0;{here}&#xa0;» là où la déclaration porte «&#xa0;{there}&#xa0;»&#xa0;: ce qui peut être ne doit pas être pour autant.</translation>
    </message>
    <message>
        <source>The article names {here} where the statement names {there}.</source>
        <translation>L’article nomme {here} là où la déclaration nomme {there}.</translation>
    </message>
    <message>
        <source>The capital letter lacks its accent.</source>
        <translation>Il manque l’accent sur la majuscule.</translation>
    </message>
    <message>
        <source>The connection to {server} ended before everything had arrived. Try again.</source>
        <translation>La connexion à {server} s’est interrompue avant la fin du téléchargement. Réessayez.</translation>
    </message>
    <message>
        <source>The date is missing behind “{here}”.</source>
        <translation>La date manque après «&#xa0;{here}&#xa0;».</translation>
    </message>
    <message>
        <source>The days of the month differ: {here} in the original, {there} in the translation.</source>
        <translation>Les quantièmes diffèrent&#xa0;: {here} dans l’original, {there} dans la traduction.</translation>
    </message>
    <message>
        <source>The days of the week differ: {here} in the original, {there} in the translation.</source>
        <translation>Les jours de la semaine diffèrent&#xa0;: {here} dans l’original, {there} dans la traduction.</translation>
    </message>
    <message>
        <source>The decades differ: {here} in the original, {there} in the translation.</source>
        <translation>Les décennies diffèrent&#xa0;: {here} dans l’original, {there} dans la traduction.</translation>
    </message>
    <message>
        <source>The disk is full: the change was not made. Make room, then do it again; {path} is whole.</source>
        <translation>Le disque est plein&#xa0;: la modification n’a pas été faite. Faites de la place, puis recommencez&#xa0;; {path} est intact.</translation>
    </message>
    <message>
        <source>The figures say how near two texts are to each other word by word, not which of them is right: two good translations of one sentence often share little.</source>
        <translation>Les chiffres disent à quel point deux textes sont proches mot à mot, non lequel a raison&#xa0;: deux bonnes traductions d’une même phrase ont souvent peu en commun.</translation>
    </message>
    <message>
        <source>The file {path} cannot be locked ({reason}). The disk that it is on must know locks.</source>
        <translation>Le fichier {path} ne peut pas être verrouillé ({reason}). Le disque où il se trouve doit prendre en charge les verrous.</translation>
    </message>
    <message>
        <source>The file {path} cannot be read ({reason}).</source>
        <translation>Le fichier {path} est illisible ({reason}).</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be changed ({reason}). See who may write there and how much room there is, then try again.</source>
        <translation>Le dossier {folder} ne peut pas être modifié ({reason}). Vérifiez les autorisations et la place disponible, puis réessayez.</translation>
    </message>
    <message>
        <source>The glossary has “{wanted}” for “{term}”, and forbids “{said}”.</source>
        <translation>Le glossaire donne « {wanted} » pour « {term} », et proscrit « {said} ».</translation>
    </message>
    <message>
        <source>The glossary has “{wanted}” for “{term}”; the translation has not.</source>
        <translation>Le glossaire donne « {wanted} » pour « {term} » ; la traduction ne l’emploie pas.</translation>
    </message>
    <message>
        <source>The history does not fit the rows: it is damaged from here on. Nothing was changed.</source>
        <translation>L’historique ne correspond pas aux lignes&#xa0;: il est endommagé à partir d’ici. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>The index gives no address for this model.</source>
        <translation>Le catalogue ne donne pas d’adresse pour ce modèle.</translation>
    </message>
    <message>
        <source>The index {path} cannot be read ({reason}).</source>
        <translation>Le catalogue {path} est illisible ({reason}).</translation>
    </message>
    <message>
        <source>The lengths do not fit: {source} and {target} characters.</source>
        <translation>Les longueurs ne vont pas ensemble&#xa0;: {source} et {target} caractères.</translation>
    </message>
    <message>
        <source>The line of dates names no date: “{here}”.</source>
        <translation>La ligne de dates ne donne aucune date&#xa0;: «&#xa0;{here}&#xa0;».</translation>
    </message>
    <message>
        <source>The mark {mark} closes a quotation that another kind of mark opened.</source>
        <translation>Le guillemet {mark} ferme une citation ouverte par un guillemet d’une autre sorte.</translation>
    </message>
    <message>
        <source>The model in {folder} cannot be loaded ({reason}). Remove it and install it again.</source>
        <translation>Le modèle du dossier {folder} ne peut être chargé ({reason}). Supprimez-le et installez-le à nouveau.</translation>
    </message>
    <message>
        <source>The model in {folder} failed ({reason}).</source>
        <translation>Le modèle du dossier {folder} a échoué ({reason}).</translation>
    </message>
    <message>
        <source>The model {name} was refused: it cannot be loaded ({reason}).</source>
        <translation>Le modèle {name} a été refusé&#xa0;: il ne peut pas être chargé ({reason}).</translation>
    </message>
    <message>
        <source>The model {name} was refused: it does not load in time.</source>
        <translation>Le modèle {name} a été refusé&#xa0;: il met trop de temps à se charger.</translation>
    </message>
    <message>
        <source>The months differ: {here} in the original, {there} in the translation.</source>
        <translation>Les mois diffèrent&#xa0;: {here} dans l’original, {there} dans la traduction.</translation>
    </message>
    <message>
        <source>The name {here} is missing in the translation.</source>
        <translation>Le nom {here} manque dans la traduction.</translation>
    </message>
    <message>
        <source>The name {here} is misspelt, or spelt otherwise than {there}.</source>
        <translation>Le nom {here} est mal orthographié, ou écrit autrement que {there}.</translation>
    </message>
    <message>
        <source>The name {here} is spelt {there} in the statement.</source>
        <translation>Le nom {here} s’écrit {there} dans la déclaration.</translation>
    </message>
    <message>
        <source>The name {here} seems to have run into the next word in the translation: {there}.</source>
        <translation>Dans la traduction, le nom {here} semble collé au mot suivant&#xa0;: {there}.</translation>
    </message>
    <message>
        <source>The names differ in their figures: {here} in the original, {there} in the translation.</source>
        <translation>Les noms diffèrent par leurs chiffres&#xa0;: {here} dans l’original, {there} dans la traduction.</translation>
    </message>
    <message>
        <source>The next sentence of the original may belong to it.</source>
        <translation>La phrase suivante de l’original en fait peut-être partie.</translation>
    </message>
    <message>
        <source>The next sentence of the translation may belong to it.</source>
        <translation>La phrase suivante de la traduction en fait peut-être partie.</translation>
    </message>
    <message>
        <source>The number {number} is missing.</source>
        <translation>Le nombre {number} manque.</translation>
    </message>
    <message>
        <source>The number {number} of the original is missing in the translation.</source>
        <translation>Le nombre {number} de l’original manque dans la traduction.</translation>
    </message>
    <message>
        <source>The number {number} of the translation is missing in the original.</source>
        <translation>Le nombre {number} de la traduction manque dans l’original.</translation>
    </message>
    <message>
        <source>The numbers differ: {here} in the original, {there} in the translation.</source>
        <translation>Les nombres diffèrent&#xa0;: {here} dans l’original, {there} dans la traduction.</translation>
    </message>
    <message>
        <source>The package at {address} is not the one that the index describes: its sha256 differs.</source>
        <translation>Le paquet à l’adresse {address} n’est pas celui que décrit le catalogue&#xa0;: son sha256 est différent.</translation>
    </message>
    <message>
        <source>The package at {address} is not the one that the index describes: its size differs.</source>
        <translation>Le paquet à l’adresse {address} n’est pas celui que décrit le catalogue&#xa0;: sa taille est différente.</translation>
    </message>
    <message>
        <source>The package at {address} is too large.</source>
        <translation>Le paquet à l’adresse {address} est trop gros.</translation>
    </message>
    <message>
        <source>The package cannot be kept in the folder {folder} while it arrives ({reason}). Nothing was installed. Make room there, then try again.</source>
        <translation>Le paquet ne peut pas être enregistré dans le dossier {folder} pendant le téléchargement ({reason}). Rien n’a été installé. Libérez de la place à cet endroit, puis réessayez.</translation>
    </message>
    <message>
        <source>The package cannot be unpacked in {folder} ({reason}). Nothing was installed. Make room there, then try again.</source>
        <translation>Le paquet ne peut pas être décompressé dans {folder} ({reason}). Rien n’a été installé. Libérez de la place à cet endroit, puis réessayez.</translation>
    </message>
    <message>
        <source>The package translates from “{source}” into “{target}”: it is not the one that the index describes.</source>
        <translation>Le paquet traduit de «&#xa0;{source}&#xa0;» vers «&#xa0;{target}&#xa0;»&#xa0;: ce n’est pas celui que décrit le catalogue.</translation>
    </message>
    <message>
        <source>The project {path} could not be written ({reason}). Make room or choose another place.</source>
        <translation>Le projet {path} n’a pas pu être écrit ({reason}). Faites de la place ou choisissez un autre endroit.</translation>
    </message>
    <message>
        <source>The regular expression can&apos;t be read at character {at} ({reason}).</source>
        <translation>L’expression régulière est illisible au caractère {at} ({reason}).</translation>
    </message>
    <message>
        <source>The regular expression demands too many repeats. Write smaller numbers between the braces.</source>
        <translation>L’expression régulière exige trop de répétitions. Indiquez des nombres plus petits entre les accolades.</translation>
    </message>
    <message>
        <source>The regular expression has no group for “{reference}”.</source>
        <translation>L’expression régulière n’a pas de groupe pour «&#xa0;{reference}&#xa0;».</translation>
    </message>
    <message>
        <source>The regular expression has too many brackets inside each other.</source>
        <translation>L’expression régulière contient trop de parenthèses imbriquées.</translation>
    </message>
    <message>
        <source>The regular expression lacks a “)”. To find the sign “(” itself, write “\(”.</source>
        <translation>Il manque une «&#xa0;)&#xa0;» à l’expression régulière. Pour chercher le signe «&#xa0;(&#xa0;» lui-même, écrivez «&#xa0;\(&#xa0;».</translation>
    </message>
    <message>
        <source>The regular expression lacks a “]”. To find the sign “[” itself, write “\[”.</source>
        <translation>Il manque un «&#xa0;]&#xa0;» à l’expression régulière. Pour chercher le signe «&#xa0;[&#xa0;» lui-même, écrivez «&#xa0;\[&#xa0;».</translation>
    </message>
    <message>
        <source>The regular expression takes too long on these texts. Make it simpler, above all where something that is repeated is repeated again, as in “(a+)+”.</source>
        <translation>L’expression régulière prend trop de temps sur ces textes. Simplifiez-la, surtout là où ce qui est répété l’est encore, comme dans «&#xa0;(a+)+&#xa0;».</translation>
    </message>
    <message>
        <source>The rows have changed meanwhile; nothing was done. Please try again.</source>
        <translation>Les lignes ont changé entre-temps&#xa0;; rien n’a été fait. Veuillez réessayer.</translation>
    </message>
    <message>
        <source>The sentence of the original before it may belong to it.</source>
        <translation>La phrase précédente de l’original en fait peut-être partie.</translation>
    </message>
    <message>
        <source>The sentence of the translation before it may belong to it.</source>
        <translation>La phrase précédente de la traduction en fait peut-être partie.</translation>
    </message>
    <message>
        <source>The sentence seems not to be translated.</source>
        <translation>La phrase semble ne pas être traduite.</translation>
    </message>
    <message>
        <source>The server cannot give {address} ({status} {reason}). Try again later.</source>
        <translation>Le serveur ne peut pas fournir {address} ({status} {reason}). Réessayez plus tard.</translation>
    </message>
    <message>
        <source>The server {server} cannot be reached ({reason}). Check the connection to the internet, then try again.</source>
        <translation>Le serveur {server} est injoignable ({reason}). Vérifiez la connexion à Internet, puis réessayez.</translation>
    </message>
    <message>
        <source>The server {server} cannot prove that it is what it says ({reason}).</source>
        <translation>Le serveur {server} ne peut pas prouver son identité ({reason}).</translation>
    </message>
    <message>
        <source>The server {server} does not answer. Try again later, or check the connection.</source>
        <translation>Le serveur {server} ne répond pas. Réessayez plus tard, ou vérifiez la connexion.</translation>
    </message>
    <message>
        <source>The statement</source>
        <translation>La déclaration</translation>
    </message>
    <message>
        <source>The statement says that it must be done (“{there}”); the article tells it as done.</source>
        <translation>La déclaration dit que cela reste à faire («&#xa0;{there}&#xa0;»)&#xa0;; l’article le donne pour fait.</translation>
    </message>
    <message>
        <source>The translation is much longer than the original lets expect ({percent} % of the length).</source>
        <translation>La traduction est bien plus longue que l’original ne le laisse attendre ({percent}&#xa0;% de la longueur).</translation>
    </message>
    <message>
        <source>The translation is much shorter than the original lets expect ({percent} % of the length).</source>
        <translation>La traduction est bien plus courte que l’original ne le laisse attendre ({percent}&#xa0;% de la longueur).</translation>
    </message>
    <message>
        <source>The translations in {path} cannot be removed ({reason}).</source>
        <translation>Les traductions dans {path} ne peuvent pas être supprimées ({reason}).</translation>
    </message>
    <message>
        <source>The word “{word}” could not be added to {path} ({reason}). It counts as known until the program ends.</source>
        <translation>Le mot «&#xa0;{word}&#xa0;» n’a pas pu être ajouté à {path} ({reason}). Il passe pour connu jusqu’à la fermeture du programme.</translation>
    </message>
    <message>
        <source>The words “{words}” stand twice in a row.</source>
        <translation>Les mots «&#xa0;{words}&#xa0;» sont écrits deux fois de suite.</translation>
    </message>
    <message>
        <source>The years differ: {here} in the original, {there} in the translation.</source>
        <translation>Les années diffèrent&#xa0;: {here} dans l’original, {there} dans la traduction.</translation>
    </message>
    <message>
        <source>The “)” at character {at} closes nothing. To find the sign itself, write “\)”.</source>
        <translation>La «&#xa0;)&#xa0;» au caractère {at} ne ferme rien. Pour chercher le signe lui-même, écrivez «&#xa0;\)&#xa0;».</translation>
    </message>
    <message>
        <source>There is no encoding named {encoding}.</source>
        <translation>Il n’y a pas de codage nommé {encoding}.</translation>
    </message>
    <message>
        <source>There is no file {path}. Check the name and the folder.</source>
        <translation>Il n’y a pas de fichier {path}. Vérifiez le nom et le dossier.</translation>
    </message>
    <message>
        <source>There is no folder {folder}. Make it first, or choose another.</source>
        <translation>Il n’y a pas de dossier {folder}. Créez-le d’abord ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>There is no model for these two languages, so the text went through English. The mistakes of two models add up, and what English does not say, such as gender or the polite form, is guessed.</source>
        <translation>Il n’y a pas de modèle pour ces deux langues, et le texte est passé par l’anglais. Les fautes de deux modèles s’additionnent, et ce que l’anglais ne dit pas, comme le genre ou le vouvoiement, est deviné.</translation>
    </message>
    <message>
        <source>There is no project {path}. It may have been moved or renamed.</source>
        <translation>Il n’y a pas de projet {path}. Il a pu être déplacé ou renommé.</translation>
    </message>
    <message>
        <source>There is no reference to hold “{name}” against.</source>
        <translation>Il n’y a pas de référence à laquelle confronter «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>There is nothing at {address} ({status}).</source>
        <translation>Il n’y a rien à l’adresse {address} ({status}).</translation>
    </message>
    <message>
        <source>There is nothing to repeat at character {at}. To find the sign itself, write “\” before it.</source>
        <translation>Il n’y a rien à répéter au caractère {at}. Pour chercher le signe lui-même, faites-le précéder de «&#xa0;\&#xa0;».</translation>
    </message>
    <message>
        <source>There is only one reference: a good translation that words things otherwise scores low. A second translation as another reference makes the figures fairer.</source>
        <translation>Il n’y a qu’une référence&#xa0;: une bonne traduction qui formule les choses autrement obtient un score bas. Une seconde traduction comme autre référence rend les chiffres plus justes.</translation>
    </message>
    <message>
        <source>This sentence of the original has no translation.</source>
        <translation>Cette phrase de l’original n’a pas de traduction.</translation>
    </message>
    <message>
        <source>This sentence of the translation has no original.</source>
        <translation>Cette phrase de la traduction n’a pas d’original.</translation>
    </message>
    <message>
        <source>This word is written with œ.</source>
        <translation>Ce mot s’écrit avec œ.</translation>
    </message>
    <message>
        <source>Three full stops stand for an ellipsis (…).</source>
        <translation>Trois points tiennent lieu de points de suspension (…).</translation>
    </message>
    <message>
        <source>Translate it, or mark the row as meant so.</source>
        <translation>Traduisez-la, ou écartez le constat si c’est voulu.</translation>
    </message>
    <message>
        <source>Translate it.</source>
        <translation>Traduisez-la.</translation>
    </message>
    <message>
        <source>Two hyphens stand for a dash.</source>
        <translation>Deux traits d’union tiennent lieu de tiret.</translation>
    </message>
    <message>
        <source>Two spaces stand in a row.</source>
        <translation>Il y a deux espaces de suite.</translation>
    </message>
    <message>
        <source>Two words should be one: “{here}”.</source>
        <translation>Ces deux mots devraient être élidés ou contractés&#xa0;: «&#xa0;{here}&#xa0;».</translation>
    </message>
    <message>
        <source>Typography</source>
        <translation>Typographie</translation>
    </message>
    <message>
        <source>Untranslated</source>
        <translation>Non traduit</translation>
    </message>
    <message>
        <source>Use the glossary’s term, or dismiss the finding for this wording if the sentence needs another.</source>
        <translation>Employez le terme du glossaire, ou écartez le constat pour ces mots si la phrase en demande un autre.</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>En quoi cela diffère</translation>
    </message>
    <message>
        <source>What is at {address} is no index of models: it is JSON, but no list of packages.</source>
        <translation>Ce qui se trouve à l’adresse {address} n’est pas un catalogue de modèles&#xa0;: c’est du JSON, mais pas une liste de paquets.</translation>
    </message>
    <message>
        <source>What is at {address} is no index of models: it is no JSON.</source>
        <translation>Ce qui se trouve à l’adresse {address} n’est pas un catalogue de modèles&#xa0;: ce n’est pas du JSON.</translation>
    </message>
    <message>
        <source>What is at {address} is too large for an index of models.</source>
        <translation>Ce qui se trouve à l’adresse {address} est trop gros pour un catalogue de modèles.</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Ce qui ne va pas</translation>
    </message>
    <message>
        <source>What limits it in the statement has been left out.</source>
        <translation>Ce qui en limite la portée dans la déclaration a été omis.</translation>
    </message>
    <message>
        <source>What may be, should be or is only reported is not a fact yet.</source>
        <translation>Ce qui est possible, souhaitable ou seulement rapporté n’est pas encore un fait.</translation>
    </message>
    <message>
        <source>What stands in another order may say something else; and no memory has it.</source>
        <translation>Ce qui se trouve dans un autre ordre peut dire autre chose&#xa0;; et aucune mémoire ne le contiendra.</translation>
    </message>
    <message>
        <source>What the original says is not said, or something is said that the original does not say.</source>
        <translation>Ce que dit l’original n’est pas dit, ou il est dit quelque chose que l’original ne dit pas.</translation>
    </message>
    <message>
        <source>What the words mean</source>
        <translation>Sens des termes</translation>
    </message>
    <message>
        <source>Where a quotation begins and ends decides who is said to have said it.</source>
        <translation>L’endroit où une citation commence et finit décide à qui elle est attribuée.</translation>
    </message>
    <message>
        <source>Who reads the same sentence twice should read the same translation, unless its place asks for another.</source>
        <translation>Qui lit deux fois la même phrase devrait lire la même traduction, à moins que le contexte n’en demande une autre.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Words that look alike in two languages may say different things.</source>
        <translation>Des mots qui se ressemblent d’une langue à l’autre peuvent dire autre chose.</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Écrire une note</translation>
    </message>
    <message>
        <source>You have said that it does not draw on the statement.</source>
        <translation>Vous avez indiqué qu’il ne s’appuie pas sur la déclaration.</translation>
    </message>
    <message>
        <source>You have said that it draws on the statement.</source>
        <translation>Vous avez indiqué qu’il s’appuie sur la déclaration.</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>added words</source>
        <translation>mots ajoutés</translation>
    </message>
    <message>
        <source>altered</source>
        <translation>altéré</translation>
    </message>
    <message>
        <source>appeal to the reader</source>
        <translation>appel au lecteur</translation>
    </message>
    <message>
        <source>attribution</source>
        <translation>attribution</translation>
    </message>
    <message>
        <source>author&apos;s line</source>
        <translation>signature</translation>
    </message>
    <message>
        <source>caption</source>
        <translation>légende</translation>
    </message>
    <message>
        <source>currency</source>
        <translation>monnaie</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>coupe</translation>
    </message>
    <message>
        <source>cut short</source>
        <translation>tronqué</translation>
    </message>
    <message>
        <source>date</source>
        <translation>date</translation>
    </message>
    <message>
        <source>date line</source>
        <translation>ligne de date</translation>
    </message>
    <message>
        <source>dateline</source>
        <translation>ligne de date</translation>
    </message>
    <message>
        <source>does not draw on the statement</source>
        <translation>ne s’appuie pas sur la déclaration</translation>
    </message>
    <message>
        <source>draws on the statement</source>
        <translation>s’appuie sur la déclaration</translation>
    </message>
    <message>
        <source>emphasis</source>
        <translation>insistance</translation>
    </message>
    <message>
        <source>error</source>
        <translation>erreur</translation>
    </message>
    <message>
        <source>figure</source>
        <translation>chiffre</translation>
    </message>
    <message>
        <source>grammar</source>
        <translation>grammaire</translation>
    </message>
    <message>
        <source>hint</source>
        <translation>indication</translation>
    </message>
    <message>
        <source>left out by hand</source>
        <translation>laissé de côté à la main</translation>
    </message>
    <message>
        <source>limits</source>
        <translation>limites</translation>
    </message>
    <message>
        <source>link to another page</source>
        <translation>lien vers une autre page</translation>
    </message>
    <message>
        <source>measure of the page</source>
        <translation>compteur de la page</translation>
    </message>
    <message>
        <source>menu or button</source>
        <translation>menu ou bouton</translation>
    </message>
    <message>
        <source>missing word</source>
        <translation>mot manquant</translation>
    </message>
    <message>
        <source>modality</source>
        <translation>modalité</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nom</translation>
    </message>
    <message>
        <source>negation</source>
        <translation>négation</translation>
    </message>
    <message>
        <source>no words</source>
        <translation>sans mots</translation>
    </message>
    <message>
        <source>note on the text</source>
        <translation>note sur le texte</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>number</source>
        <translation>nombre</translation>
    </message>
    <message>
        <source>paraphrase</source>
        <translation>paraphrase</translation>
    </message>
    <message>
        <source>photo credit</source>
        <translation>crédit photo</translation>
    </message>
    <message>
        <source>quotation marks</source>
        <translation>guillemets</translation>
    </message>
    <message>
        <source>sense</source>
        <translation>sens</translation>
    </message>
    <message>
        <source>spelling</source>
        <translation>orthographe</translation>
    </message>
    <message>
        <source>title</source>
        <translation>titre</translation>
    </message>
    <message>
        <source>title in another language</source>
        <translation>titre dans une autre langue</translation>
    </message>
    <message>
        <source>translated anew</source>
        <translation>retraduit</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnue</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>alerte</translation>
    </message>
    <message>
        <source>word for word</source>
        <translation>mot pour mot</translation>
    </message>
    <message>
        <source>words left out</source>
        <translation>mots omis</translation>
    </message>
    <message>
        <source>{address} is being fetched already, in this or another window. Wait until that has ended.</source>
        <translation>{address} est déjà en cours de téléchargement, dans cette fenêtre ou dans une autre. Attendez que ce soit terminé.</translation>
    </message>
    <message>
        <source>{address} is no address of a web page: it must begin with http:// or https://.</source>
        <translation>{address} n’est pas l’adresse d’une page web&#xa0;: elle doit commencer par http:// ou https://.</translation>
    </message>
    <message>
        <source>{address} is no address of an index: it must begin with https://, http:// or file:///.</source>
        <translation>{address} n’est pas l’adresse d’un catalogue&#xa0;: elle doit commencer par https://, http:// ou file:///.</translation>
    </message>
    <message>
        <source>{address} is no address of the web.</source>
        <translation>{address} n’est pas une adresse du Web.</translation>
    </message>
    <message>
        <source>{address} leads on to where it is not followed ({reason}).</source>
        <translation>{address} renvoie à une adresse qui n’est pas suivie ({reason}).</translation>
    </message>
    <message>
        <source>{engine} parts from the original in the same way.</source>
        <translation>{engine} s’écarte de l’original de la même façon.</translation>
    </message>
    <message>
        <source>{engine} raises no such doubt.</source>
        <translation>La version de {engine} n’éveille pas ce doute.</translation>
    </message>
    <message>
        <source>{engine} raises no such doubt; it has “{words}”.</source>
        <translation>La version de {engine} n’éveille pas ce doute ; elle dit « {words} ».</translation>
    </message>
    <message>
        <source>{engine} says nothing of the kind.</source>
        <translation>{engine} ne dit rien de tel.</translation>
    </message>
    <message>
        <source>{engine} says “{words}” here.</source>
        <translation>{engine} dit ici « {words} ».</translation>
    </message>
    <message>
        <source>{engine} says “{words}” too.</source>
        <translation>{engine} dit aussi « {words} ».</translation>
    </message>
    <message>
        <source>{engine} says “{words}”, which parts from the original as well.</source>
        <translation>{engine} dit « {words} », ce qui s’écarte aussi de l’original.</translation>
    </message>
    <message>
        <source>{folder} does not lie in the folder of the models.</source>
        <translation>{folder} ne se trouve pas dans le dossier des modèles.</translation>
    </message>
    <message>
        <source>{folder} is not there any more: the model was removed already.</source>
        <translation>{folder} n’existe plus&#xa0;: le modèle a déjà été supprimé.</translation>
    </message>
    <message>
        <source>{here} in the original, {there} in the translation: another currency.</source>
        <translation>{here} dans l’original, {there} dans la traduction&#xa0;: ce n’est pas la même monnaie.</translation>
    </message>
    <message>
        <source>{here} in the original, {there} in the translation: the same number in another unit.</source>
        <translation>{here} dans l’original, {there} dans la traduction&#xa0;: le même nombre dans une autre unité.</translation>
    </message>
    <message>
        <source>{here} is a percentage in the original, {there} in the translation is none.</source>
        <translation>{here} est un pourcentage dans l’original&#xa0;; {there}, dans la traduction, n’en est pas un.</translation>
    </message>
    <message>
        <source>{name} holds no sentence that could be aligned.</source>
        <translation>{name} ne contient aucune phrase à aligner.</translation>
    </message>
    <message>
        <source>{name} holds none of the sentences of this text. It must have them as they stand here, from “{source}” into “{target}” or the other way round.</source>
        <translation>{name} ne contient aucune des phrases de ce texte. Elles doivent y figurer telles qu’elles sont ici, de «&#xa0;{source}&#xa0;» vers «&#xa0;{target}&#xa0;» ou dans l’autre sens.</translation>
    </message>
    <message>
        <source>{name} is in the original&apos;s language, “{language}”: it cannot be a translation of it.</source>
        <translation>{name} est dans la langue de l’original, «&#xa0;{language}&#xa0;»&#xa0;: ce ne peut pas en être une traduction.</translation>
    </message>
    <message>
        <source>{name} is in the translation&apos;s language, “{language}”: it cannot be the original.</source>
        <translation>{name} est dans la langue de la traduction, «&#xa0;{language}&#xa0;»&#xa0;: ce ne peut être l’original.</translation>
    </message>
    <message>
        <source>{name} is no model that can be used: its metadata.json has no proper “{key}”.</source>
        <translation>{name} n’est pas un modèle utilisable&#xa0;: dans son metadata.json, «&#xa0;{key}&#xa0;» manque ou est incorrect.</translation>
    </message>
    <message>
        <source>{name} is no model that translates: it is of the kind “{kind}”.</source>
        <translation>{name} n’est pas un modèle de traduction&#xa0;: il est du type «&#xa0;{kind}&#xa0;».</translation>
    </message>
    <message>
        <source>{name} is no model: it has no metadata.json.</source>
        <translation>{name} n’est pas un modèle&#xa0;: il n’a pas de metadata.json.</translation>
    </message>
    <message>
        <source>{name} is no model: its metadata.json is no JSON.</source>
        <translation>{name} n’est pas un modèle&#xa0;: son metadata.json n’est pas du JSON.</translation>
    </message>
    <message>
        <source>{name} is no package of a model, or it is damaged or cut short ({reason}). Fetch it anew.</source>
        <translation>{name} n’est pas un paquet de modèle, ou il est endommagé ou incomplet ({reason}). Téléchargez-le à nouveau.</translation>
    </message>
    <message>
        <source>{name} is not whole: it has no sentencepiece.model and no bpe.model.</source>
        <translation>{name} est incomplet&#xa0;: il n’a ni sentencepiece.model ni bpe.model.</translation>
    </message>
    <message>
        <source>{name} is not whole: the model itself (model/model.bin) is not in it.</source>
        <translation>{name} est incomplet&#xa0;: le modèle lui-même (model/model.bin) n’y est pas.</translation>
    </message>
    <message>
        <source>{name} is too large for a package of a model.</source>
        <translation>{name} est trop gros pour un paquet de modèle.</translation>
    </message>
    <message>
        <source>{name} was aligned with another original than that of {path}. Align it with the project&apos;s original.</source>
        <translation>{name} a été aligné avec un autre original que celui de {path}. Alignez-le avec l’original du projet.</translation>
    </message>
    <message>
        <source>{name} was refused: it does not hold one folder, as models do.</source>
        <translation>{name} a été refusé&#xa0;: il ne contient pas un dossier unique, comme les modèles.</translation>
    </message>
    <message>
        <source>{name} was refused: it holds the absolute path {file}.</source>
        <translation>{name} a été refusé&#xa0;: il contient le chemin absolu {file}.</translation>
    </message>
    <message>
        <source>{name} was refused: it would unpack to far more than models do ({size} MB in {count} files).</source>
        <translation>{name} a été refusé&#xa0;: une fois décompressé, il serait bien plus gros qu’un modèle ({size}&#xa0;Mo, {count}&#xa0;fichiers).</translation>
    </message>
    <message>
        <source>{name} was refused: the path {file} in it leads out of its folder.</source>
        <translation>{name} a été refusé&#xa0;: le chemin {file} qu’il contient mène hors de son dossier.</translation>
    </message>
    <message>
        <source>{name} was refused: {file} in it has a second name.</source>
        <translation>{name} a été refusé&#xa0;: {file}, qu’il contient, porte un second nom.</translation>
    </message>
    <message>
        <source>{name} was refused: {file} in it is a symbolic link.</source>
        <translation>{name} a été refusé&#xa0;: {file}, qu’il contient, est un lien symbolique.</translation>
    </message>
    <message>
        <source>{name} was refused: {file} in it is encrypted.</source>
        <translation>{name} a été refusé&#xa0;: {file}, qu’il contient, est chiffré.</translation>
    </message>
    <message>
        <source>{name} was refused: {file} in it is no ordinary file.</source>
        <translation>{name} a été refusé&#xa0;: {file}, qu’il contient, n’est pas un fichier ordinaire.</translation>
    </message>
    <message>
        <source>{name} was refused: {file} in it is no proper name of a file.</source>
        <translation>{name} a été refusé&#xa0;: {file}, qu’il contient, n’est pas un nom de fichier correct.</translation>
    </message>
    <message>
        <source>{name} was refused: {file} in it is packed in a way that models are not.</source>
        <translation>{name} a été refusé&#xa0;: {file}, qu’il contient, est compressé autrement que les modèles.</translation>
    </message>
    <message>
        <source>{name} was refused: {file} is in it twice.</source>
        <translation>{name} a été refusé&#xa0;: {file} y figure deux fois.</translation>
    </message>
    <message>
        <source>{name}: {note}</source>
        <translation>{name}&#xa0;: {note}</translation>
    </message>
    <message>
        <source>{near} of its {total} sentences come near the statement.</source>
        <translation>{near} de ses {total} phrases s’approchent de la déclaration.</translation>
    </message>
    <message>
        <source>{path} can&apos;t be read ({reason}).</source>
        <translation>{path} ne peut pas être lu ({reason}).</translation>
    </message>
    <message>
        <source>{path} cannot be opened: its folder may not be written or does not exist.</source>
        <translation>{path} ne peut être ouvert&#xa0;: son dossier n’existe pas ou n’est pas accessible en écriture.</translation>
    </message>
    <message>
        <source>{path} cannot be read ({reason}).</source>
        <translation>{path} ne peut être lu ({reason}).</translation>
    </message>
    <message>
        <source>{path} cannot be read as TOML: {reason}.</source>
        <translation>{path} ne peut être lu comme TOML&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>{path} cannot hold both the memory and the report. Give two names.</source>
        <translation>{path} ne peut contenir à la fois la mémoire et le rapport. Donnez deux noms.</translation>
    </message>
    <message>
        <source>{path} could not be used ({reason}). Nothing was changed in it.</source>
        <translation>{path} n’a pas pu être utilisé ({reason}). Rien n’y a été changé.</translation>
    </message>
    <message>
        <source>{path} could not be written ({reason}). What was there before is unchanged. Make room or choose another place, then try again.</source>
        <translation>{path} n’a pas pu être écrit ({reason}). Ce qui s’y trouvait est inchangé. Faites de la place ou choisissez un autre endroit, puis réessayez.</translation>
    </message>
    <message>
        <source>{path} does not tell its two languages. Name them (--from en --to fr).</source>
        <translation>{path} n’indique pas ses deux langues. Précisez-les (--from en --to fr).</translation>
    </message>
    <message>
        <source>{path} holds no pair of terms in “{source}” and “{target}”: write one a line, with a tab, a semicolon or a comma between.</source>
        <translation>{path} ne contient aucune paire de termes en «&#xa0;{source}&#xa0;» et «&#xa0;{target}&#xa0;»&#xa0;: écrivez-en une par ligne, séparés par une tabulation, un point-virgule ou une virgule.</translation>
    </message>
    <message>
        <source>{path} holds no term in “{source}” and “{target}”. It can be a TBX, or a table (CSV, XLSX) with a column for each language and its code above.</source>
        <translation>{path} ne contient aucun terme en « {source} » et « {target} ». Ce peut être un TBX, ou un tableau (CSV, XLSX) avec une colonne par langue, son code en tête.</translation>
    </message>
    <message>
        <source>{path} is a device and no file. Give the file of a text.</source>
        <translation>{path} est un périphérique et non un fichier. Donnez le fichier d’un texte.</translation>
    </message>
    <message>
        <source>{path} is a folder. Give the file of a text in it.</source>
        <translation>{path} est un dossier. Indiquez un fichier de texte qui s’y trouve.</translation>
    </message>
    <message>
        <source>{path} is a text of one language. Give the original and its translation, or a bilingual file.</source>
        <translation>{path} est un texte en une seule langue. Donnez l’original et sa traduction, ou un fichier bilingue.</translation>
    </message>
    <message>
        <source>{path} is damaged and stays as it is. What can be read of it is now in {copy}. Rows read: {rows}; rows lost: {lost}; edits in the history: {edits}.</source>
        <translation>{path} est endommagé et reste tel quel. Ce qui peut en être lu se trouve maintenant dans {copy}. Lignes lues&#xa0;: {rows}&#xa0;; lignes perdues&#xa0;: {lost}&#xa0;; modifications dans l’historique&#xa0;: {edits}.</translation>
    </message>
    <message>
        <source>{path} is damaged. Nothing was changed in it; what can still be read can be opened as a copy.</source>
        <translation>{path} est endommagé. Rien n’y a été changé&#xa0;; ce qui peut encore être lu peut être ouvert comme copie.</translation>
    </message>
    <message>
        <source>{path} is damaged: {reason}.</source>
        <translation>{path} est endommagé : {reason}.</translation>
    </message>
    <message>
        <source>{path} is empty: there is no text in it.</source>
        <translation>{path} est vide&#xa0;: il n’y a pas de texte dedans.</translation>
    </message>
    <message>
        <source>{path} is larger than 64 MB: too large for a glossary.</source>
        <translation>{path} dépasse 64 Mo : c’est trop pour un glossaire.</translation>
    </message>
    <message>
        <source>{path} is no Excel sheet that can be read ({reason}).</source>
        <translation>{path} n’est pas une feuille Excel lisible ({reason}).</translation>
    </message>
    <message>
        <source>{path} is not UTF-8. Convert it, then try again.</source>
        <translation>{path} n’est pas en UTF-8. Convertissez-le, puis réessayez.</translation>
    </message>
    <message>
        <source>{path} is one of the texts that are read; it will not be written over.</source>
        <translation>{path} est l’un des textes qui sont lus&#xa0;; il ne sera pas écrasé.</translation>
    </message>
    <message>
        <source>{path} is open. Close it first, or give the new project another name.</source>
        <translation>{path} est ouvert. Fermez-le d’abord, ou donnez un autre nom au nouveau projet.</translation>
    </message>
    <message>
        <source>{path} is there already, with its history. Choose another name.</source>
        <translation>{path} existe déjà, avec son historique. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>{path} or its folder may not be written. Change the permissions or open a copy elsewhere.</source>
        <translation>{path} ou son dossier n’accepte pas l’écriture. Changez les droits ou ouvrez une copie ailleurs.</translation>
    </message>
    <message>
        <source>{path} unpacks to more than 512 MB: too large for a glossary.</source>
        <translation>{path} dépasse 512 Mo une fois décompressé : c’est trop pour un glossaire.</translation>
    </message>
    <message>
        <source>{where} is no sound XML (line {line}: {reason}). Save the document anew in its program.</source>
        <translation>{where} n’est pas du XML valable (ligne {line}&#xa0;: {reason}). Enregistrez de nouveau le document dans son logiciel.</translation>
    </message>
    <message>
        <source>{where} was refused: it declares XML entities, which can hide harm and which no program writes into such a file. Save the document anew in its program.</source>
        <translation>{where} a été refusé&#xa0;: il déclare des entités XML, qui peuvent cacher un piège et qu’aucun logiciel n’écrit dans un tel fichier. Enregistrez de nouveau le document dans son logiciel.</translation>
    </message>
    <message>
        <source>“Translated anew” is no error: what counts is whether the statement or its original bears it out.</source>
        <translation>«&#xa0;Retraduit&#xa0;» ne signale pas une faute&#xa0;: ce qui compte, c’est que la déclaration ou son original le confirme.</translation>
    </message>
    <message>
        <source>“{code}” is no language code of BCP 47, such as “en” or “en-GB”.</source>
        <translation>«&#xa0;{code}&#xa0;» n’est pas un code de langue BCP 47, comme «&#xa0;en&#xa0;» ou «&#xa0;en-GB&#xa0;».</translation>
    </message>
    <message>
        <source>“{code}” is no language code; “{meant}” is meant.</source>
        <translation>«&#xa0;{code}&#xa0;» n’est pas un code de langue&#xa0;; il faut «&#xa0;{meant}&#xa0;».</translation>
    </message>
    <message>
        <source>“{date}” is no date such as 20241028T091500Z.</source>
        <translation>«&#xa0;{date}&#xa0;» n’est pas une date de la forme 20241028T091500Z.</translation>
    </message>
    <message>
        <source>“{here}” in the original is no number: its groups of figures do not fit ({there} in the translation).</source>
        <translation>«&#xa0;{here}&#xa0;», dans l’original, n’est pas un nombre&#xa0;: ses tranches de chiffres sont mal formées ({there} dans la traduction).</translation>
    </message>
    <message>
        <source>“{here}” in the original is no number: its groups of figures do not fit.</source>
        <translation>«&#xa0;{here}&#xa0;», dans l’original, n’est pas un nombre&#xa0;: ses tranches de chiffres sont mal formées.</translation>
    </message>
    <message>
        <source>“{here}” is a date without its day, as a machine wrote it.</source>
        <translation>«&#xa0;{here}&#xa0;» est une date sans jour, telle qu’une machine l’a écrite.</translation>
    </message>
    <message>
        <source>“{here}” is put in: no text of the statement has it.</source>
        <translation>«&#xa0;{here}&#xa0;» a été ajouté&#xa0;: aucun texte de la déclaration ne le dit.</translation>
    </message>
    <message>
        <source>“{here}” is the contrary of “{there}” in the statement.</source>
        <translation>«&#xa0;{here}&#xa0;» est le contraire de «&#xa0;{there}&#xa0;» dans la déclaration.</translation>
    </message>
    <message>
        <source>“{here}” runs two words together: {there} and “{rest}”.</source>
        <translation>«&#xa0;{here}&#xa0;» soude deux mots&#xa0;: {there} et «&#xa0;{rest}&#xa0;».</translation>
    </message>
    <message>
        <source>“{here}” seems to say the contrary: all else has them fight with {side}.</source>
        <translation>«&#xa0;{here}&#xa0;» semble dire le contraire&#xa0;: d’après tout le reste, c’est aux côtés de cette partie ({side}) qu’ils combattent.</translation>
    </message>
    <message>
        <source>“{here}”: what comes after “et” is missing.</source>
        <translation>«&#xa0;{here}&#xa0;»&#xa0;: ce qui suit «&#xa0;et&#xa0;» manque.</translation>
    </message>
    <message>
        <source>“{there}” in the translation is no number: its groups of figures do not fit ({here} in the original).</source>
        <translation>«&#xa0;{there}&#xa0;», dans la traduction, n’est pas un nombre&#xa0;: ses tranches de chiffres sont mal formées ({here} dans l’original).</translation>
    </message>
    <message>
        <source>“{there}” in the translation is no number: its groups of figures do not fit.</source>
        <translation>«&#xa0;{there}&#xa0;», dans la traduction, n’est pas un nombre&#xa0;: ses tranches de chiffres sont mal formées.</translation>
    </message>
    <message>
        <source>“{there}” is a false friend of “{here}”, which probably means: {right}.</source>
        <translation>«&#xa0;{there}&#xa0;» est un faux ami de «&#xa0;{here}&#xa0;», qui veut probablement dire&#xa0;: {right}.</translation>
    </message>
    <message>
        <source>“{there}” is left out, and nothing marks that.</source>
        <translation>«&#xa0;{there}&#xa0;» a été omis sans que rien le signale.</translation>
    </message>
    <message>
        <source>“{verb}” makes it a denial; the statement just says it.</source>
        <translation>«&#xa0;{verb}&#xa0;» en fait un démenti&#xa0;; la déclaration le dit simplement.</translation>
    </message>
    <message>
        <source>“{verb}” makes it a mere claim; the statement just says it.</source>
        <translation>«&#xa0;{verb}&#xa0;» en fait une simple allégation&#xa0;; la déclaration le dit simplement.</translation>
    </message>
    <message>
        <source>“{verb}” makes it an admission; the statement just says it.</source>
        <translation>«&#xa0;{verb}&#xa0;» en fait un aveu&#xa0;; la déclaration le dit simplement.</translation>
    </message>
    <message>
        <source>“{words}” stands twice in a row.</source>
        <translation>«&#xa0;{words}&#xa0;» est écrit deux fois de suite.</translation>
    </message>
    <message>
        <source>“{words}” was left in the original&apos;s language.</source>
        <translation>«&#xa0;{words}&#xa0;» est resté dans la langue de l’original.</translation>
    </message>
    <message>
        <source>“{word}” is not a known word.</source>
        <translation>«&#xa0;{word}&#xa0;» n’est pas un mot connu.</translation>
    </message>
    <message>
        <source>“{word}” is not a known word; perhaps “{meant}”?</source>
        <translation>«&#xa0;{word}&#xa0;» n’est pas un mot connu&#xa0;; peut-être «&#xa0;{meant}&#xa0;»&#xa0;?</translation>
    </message>
    <message>
        <source>No machine translation from “{source}” into “{target}” is installed. Install a model: in the window with Machine, Models, or with “enregard models install {source}-{target}”.</source>
        <translation>Aucune traduction automatique de «&#xa0;{source}&#xa0;» vers «&#xa0;{target}&#xa0;» n’est installée. Installez un modèle&#xa0;: dans la fenêtre par Machine, Modèles, ou avec «&#xa0;enregard models install {source}-{target}&#xa0;».</translation>
    </message>
    <message>
        <source>No machine translation from “{source}” into “{target}” is installed. Install a model: in the window with Machine, Models, or with “enregard models install {source}-{target}”. Or, on Debian and Ubuntu, install Apertium: apt install apertium apertium-eng-cat apertium-fra-cat.</source>
        <translation>Aucune traduction automatique de «&#xa0;{source}&#xa0;» vers «&#xa0;{target}&#xa0;» n’est installée. Installez un modèle&#xa0;: dans la fenêtre par Machine, Modèles, ou avec «&#xa0;enregard models install {source}-{target}&#xa0;». Ou, sous Debian et Ubuntu, installez Apertium&#xa0;: apt install apertium apertium-eng-cat apertium-fra-cat.</translation>
    </message>
    <message>
        <source>No row has a text that can be used in each of these: {names}. Wait until the machine has translated, or choose other texts.</source>
        <translation>Aucune ligne n’a de texte utilisable dans chacun de ceux-ci&#xa0;: {names}. Attendez que la machine ait traduit, ou choisissez d’autres textes.</translation>
    </message>
    <message>
        <source>Numbers and dates</source>
        <translation>Nombres et dates</translation>
    </message>
    <message>
        <source>Omission or addition</source>
        <translation>Omission ou ajout</translation>
    </message>
    <message>
        <source>One of its {total} sentences comes near the statement.</source>
        <translation>Une de ses {total} phrases s’approche de la déclaration.</translation>
    </message>
    <message>
        <source>The original asks a question; the translation does not.</source>
        <translation>L’original pose une question&#xa0;; la traduction n’en pose pas.</translation>
    </message>
    <message>
        <source>The original begins a quotation; the translation has no quotation marks.</source>
        <translation>L’original ouvre une citation&#xa0;; la traduction n’a pas de guillemets.</translation>
    </message>
    <message>
        <source>The original begins with a capital letter, the translation with a small one: “{word}”.</source>
        <translation>L’original commence par une majuscule, la traduction par une minuscule&#xa0;: «&#xa0;{word}&#xa0;».</translation>
    </message>
    <message>
        <source>The original denies something ({words}); the translation has no negation there.</source>
        <translation>L’original comporte une négation ({words}) que la traduction n’a pas à cet endroit.</translation>
    </message>
    <message>
        <source>The original does not say this for certain ({here}), the translation states it as a fact.</source>
        <translation>L’original ne le donne pas pour certain ({here}), la traduction l’énonce comme un fait.</translation>
    </message>
    <message>
        <source>The original ends with {mark}, the translation without a final stop.</source>
        <translation>L’original se termine par «&#xa0;{mark}&#xa0;», la traduction sans point final.</translation>
    </message>
    <message>
        <source>The original has an exclamation mark, the translation has none.</source>
        <translation>L’original a un point d’exclamation, la traduction n’en a pas.</translation>
    </message>
    <message>
        <source>The original has it word for word.</source>
        <translation>L’original le dit mot pour mot.</translation>
    </message>
    <message>
        <source>The original has {here} question marks, the translation {there}.</source>
        <translation>L’original compte {here} points d’interrogation, la traduction {there}.</translation>
    </message>
    <message>
        <source>The original is more guarded or stronger here ({here}); the translation has no such word.</source>
        <translation>L’original est ici plus nuancé ou plus fort ({here})&#xa0;; la traduction n’a pas de mot équivalent.</translation>
    </message>
    <message>
        <source>The original leaves it open ({here}), the translation makes it firmer ({there}).</source>
        <translation>L’original laisse la question ouverte ({here}), la traduction est plus affirmative ({there}).</translation>
    </message>
    <message>
        <source>The original names {here}; the translation names {there}.</source>
        <translation>L’original nomme {here}&#xa0;; la traduction nomme {there}.</translation>
    </message>
    <message>
        <source>The original quotes; the translation has no quotation marks.</source>
        <translation>L’original cite&#xa0;; la traduction n’a pas de guillemets.</translation>
    </message>
    <message>
        <source>The original says {here}, the translation {there}.</source>
        <translation>L’original dit «&#xa0;{here}&#xa0;», la traduction «&#xa0;{there}&#xa0;».</translation>
    </message>
    <message>
        <source>The original sets a limit ({here}), which the translation does not have.</source>
        <translation>L’original fixe une limite ({here}) que la traduction ne reprend pas.</translation>
    </message>
    <message>
        <source>The percentages differ: {here} in the original, {there} in the translation.</source>
        <translation>Les pourcentages diffèrent&#xa0;: {here} dans l’original, {there} dans la traduction.</translation>
    </message>
    <message>
        <source>The quotation that begins with “{here}” is not closed.</source>
        <translation>La citation qui commence par «&#xa0;{here}&#xa0;» n’est pas fermée.</translation>
    </message>
    <message>
        <source>The quotation that ends with “{there}” is closed but never opened.</source>
        <translation>La citation qui se termine par «&#xa0;{there}&#xa0;» est fermée sans avoir été ouverte.</translation>
    </message>
    <message>
        <source>The quotation “{here}” has an opening mark where a closing one should be.</source>
        <translation>La citation «&#xa0;{here}&#xa0;» se termine par un guillemet ouvrant au lieu d’un guillemet fermant.</translation>
    </message>
    <message>
        <source>The quotation “{here}” is opened and closed by marks of two kinds.</source>
        <translation>La citation «&#xa0;{here}&#xa0;» est ouverte et fermée par des guillemets de deux sortes.</translation>
    </message>
    <message>
        <source>The same sentence is translated otherwise elsewhere ({rows}×): “{text}”.</source>
        <translation>La même phrase est traduite autrement ailleurs ({rows}×) : « {text} ».</translation>
    </message>
    <message>
        <source>The statement calls {here} {there}.</source>
        <translation>La déclaration écrit {there}, et non {here}.</translation>
    </message>
    <message>
        <source>The statement denies something (“{there}”); the article does not.</source>
        <translation>La déclaration comporte une négation («&#xa0;{there}&#xa0;»)&#xa0;; l’article n’en a pas.</translation>
    </message>
    <message>
        <source>The statement has it word for word.</source>
        <translation>La déclaration le dit mot pour mot.</translation>
    </message>
    <message>
        <source>The statement has these very words.</source>
        <translation>Ces mots mêmes figurent dans la déclaration.</translation>
    </message>
    <message>
        <source>The statement is {official}, a translation of {original}.</source>
        <translation>La déclaration&#xa0;: {official}, traduction de {original}.</translation>
    </message>
    <message>
        <source>The statement leaves it open (“{there}”); the article says it for certain.</source>
        <translation>La déclaration laisse la chose ouverte («&#xa0;{there}&#xa0;»)&#xa0;; l’article la donne pour certaine.</translation>
    </message>
    <message>
        <source>The times of day differ: {here} in the original, {there} in the translation.</source>
        <translation>Les heures diffèrent&#xa0;: {here} dans l’original, {there} dans la traduction.</translation>
    </message>
    <message>
        <source>The translation adds a word that strengthens or weakens ({there}); the original has none like it.</source>
        <translation>La traduction ajoute un mot qui renforce ou affaiblit ({there})&#xa0;; l’original n’en a pas de semblable.</translation>
    </message>
    <message>
        <source>The translation asks a question; the original does not.</source>
        <translation>La traduction pose une question&#xa0;; l’original n’en pose pas.</translation>
    </message>
    <message>
        <source>The translation breaks off behind “{word}”.</source>
        <translation>La traduction s’interrompt après «&#xa0;{word}&#xa0;».</translation>
    </message>
    <message>
        <source>The translation denies something ({words}); the original has no negation there.</source>
        <translation>La traduction comporte une négation ({words}) que l’original n’a pas à cet endroit.</translation>
    </message>
    <message>
        <source>The translation ends with {mark}, the original without a final stop.</source>
        <translation>La traduction se termine par «&#xa0;{mark}&#xa0;», l’original sans point final.</translation>
    </message>
    <message>
        <source>The translation has an exclamation mark, the original has none.</source>
        <translation>La traduction a un point d’exclamation, l’original n’en a pas.</translation>
    </message>
    <message>
        <source>The translation has hardly a word in common with the original.</source>
        <translation>La traduction n’a presque rien en commun avec l’original.</translation>
    </message>
    <message>
        <source>The translation has nothing for {here} of the original.</source>
        <translation>Rien dans la traduction ne rend {here} de l’original.</translation>
    </message>
    <message>
        <source>The translation names {there}; the original does not.</source>
        <translation>La traduction nomme {there}&#xa0;; l’original ne le fait pas.</translation>
    </message>
    <message>
        <source>The translation of another sentence stands here; a memory would learn it.</source>
        <translation>La traduction d’une autre phrase se trouve ici&#xa0;; une mémoire de traduction la retiendrait.</translation>
    </message>
    <message>
        <source>The translation says {there}, which the original does not say.</source>
        <translation>La traduction dit {there}, que l’original ne dit pas.</translation>
    </message>
    <message>
        <source>The translation seems to be in another language (code: {language}).</source>
        <translation>La traduction semble être dans une autre langue (code&#xa0;: {language}).</translation>
    </message>
    <message>
        <source>The translation spells a name {there} here, and {here} elsewhere.</source>
        <translation>La traduction écrit ici {there}, et ailleurs {here}.</translation>
    </message>
    <message>
        <source>The translation spells the name {here} otherwise: {there}.</source>
        <translation>La traduction écrit autrement le nom {here}&#xa0;: {there}.</translation>
    </message>
    <message>
        <source>{name} holds no words: there is nothing in it to work on.</source>
        <translation>{name} ne contient pas de mots&#xa0;: il n’y a rien à en faire.</translation>
    </message>
    <message>
        <source>{path} is larger than 256 MB. Divide it first.</source>
        <translation>{path} dépasse 256&#xa0;Mo. Divisez-le d’abord.</translation>
    </message>
    <message>
        <source>{path} is no ordinary file. Give the name of a file.</source>
        <translation>{path} n’est pas un fichier ordinaire. Indiquez le nom d’un fichier.</translation>
    </message>
    <message>
        <source>{path} is no project of En regard.</source>
        <translation>{path} n’est pas un projet d’En regard.</translation>
    </message>
    <message>
        <source>{path} is no text file: it holds binary data. Save the document as plain text (UTF-8) first.</source>
        <translation>{path} n’est pas un fichier de texte&#xa0;: il contient des données binaires. Enregistrez d’abord le document en texte brut (UTF-8).</translation>
    </message>
    <message>
        <source>{path} is not in {encoding}: byte {byte} does not fit. It looks like {suggestion}. Read it again with that encoding (--encoding {suggestion}), or save it as UTF-8.</source>
        <translation>{path} n’est pas en {encoding}&#xa0;: l’octet {byte} ne convient pas. Cela ressemble à {suggestion}. Relisez-le dans ce codage (--encoding {suggestion}) ou enregistrez-le en UTF-8.</translation>
    </message>
    <message>
        <source>{path} is open in another window. Close it there first.</source>
        <translation>{path} est ouvert dans une autre fenêtre. Fermez-le d’abord là-bas.</translation>
    </message>
    <message>
        <source>{path} was written by a newer version of En regard (format {version}; this one reads up to {known}). Update the program to open it; the file is unchanged.</source>
        <translation>{path} a été écrit par une version plus récente d’En regard (format {version}&#xa0;; celle-ci lit jusqu’à {known}). Mettez le programme à jour pour l’ouvrir&#xa0;; le fichier est inchangé.</translation>
    </message>
    <message>
        <source>{source} and {target} are both in the language “{language}”. If that is wrong, name the languages (--from en --to fr).</source>
        <translation>{source} et {target} sont tous deux dans la langue «&#xa0;{language}&#xa0;». Si c’est une erreur, indiquez les langues (--from en --to fr).</translation>
    </message>
    <message>
        <source>{source} and {target} are the same text. Give the original first and its translation second.</source>
        <translation>{source} et {target} sont le même texte. Indiquez d’abord l’original, puis sa traduction.</translation>
    </message>
    <message>
        <source>{source} seems to be the translation and {target} the original. Give the original first; if this order is meant, name both languages (--from {first} --to {second}).</source>
        <translation>{source} semble être la traduction et {target} l’original. Indiquez d’abord l’original&#xa0;; si cet ordre est voulu, indiquez les deux langues (--from {first} --to {second}).</translation>
    </message>
</context>
<context>
    <name>self._exchange</name>
    <message>
        <source>Reading</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>Décompte</translation>
    </message>
</context>
</TS>
