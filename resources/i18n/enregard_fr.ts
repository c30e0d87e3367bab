<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
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
        <source>&amp;Row</source>
        <translation>&amp;Ligne</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Aide</translation>
    </message>
    <message>
        <source>&amp;Align two texts...</source>
        <translation>&amp;Aligner deux textes...</translation>
    </message>
    <message>
        <source>&amp;Open a project...</source>
        <translation>&amp;Ouvrir un projet...</translation>
    </message>
    <message>
        <source>Open the e&amp;xample</source>
        <translation>Ouvrir l’e&amp;xemple</translation>
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
        <source>&amp;Accept</source>
        <translation>&amp;Accepter</translation>
    </message>
    <message>
        <source>&amp;Merge with next</source>
        <translation>&amp;Fusionner avec la suivante</translation>
    </message>
    <message>
        <source>&amp;Split at caret</source>
        <translation>&amp;Scinder au curseur</translation>
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
        <source>Next &amp;finding</source>
        <translation>Prochain &amp;constat</translation>
    </message>
    <message>
        <source>Show or hide what is &amp;left out</source>
        <translation>Montrer ou masquer ce qui est &amp;laissé de côté</translation>
    </message>
    <message>
        <source>Show or hide the &amp;comparison</source>
        <translation>Montrer ou masquer la &amp;comparaison</translation>
    </message>
    <message>
        <source>Show or hide &amp;findings and scores</source>
        <translation>Montrer ou masquer co&amp;nstats et scores</translation>
    </message>
    <message>
        <source>Lar&amp;ger text</source>
        <translation>Texte plus &amp;grand</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>Texte plus &amp;petit</translation>
    </message>
    <message>
        <source>&amp;Usual text size</source>
        <translation>Taille de texte &amp;habituelle</translation>
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
        <source>&amp;Keys</source>
        <translation>&amp;Touches</translation>
    </message>
    <message>
        <source>&amp;About En regard</source>
        <translation>À &amp;propos d’En regard</translation>
    </message>
</context>
<context>
    <name>ComparisonPanel</name>
    <message>
        <source>To check: {0}</source>
        <translation>À vérifier&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Machine translation is being made...</source>
        <translation>Traduction automatique en cours...</translation>
    </message>
    <message>
        <source>No machine translation</source>
        <translation>Pas de traduction automatique</translation>
    </message>
    <message>
        <source>Translated back by {0}</source>
        <translation>Retraduit par {0}</translation>
    </message>
    <message>
        <source>Machine translation by {0}</source>
        <translation>Traduit automatiquement par {0}</translation>
    </message>
    <message>
        <source>, a stand-in</source>
        <translation>, à défaut de mieux</translation>
    </message>
    <message>
        <source>: none for this row</source>
        <translation>&#xa0;: rien pour cette ligne</translation>
    </message>
</context>
<context>
    <name>FileMenu</name>
    <message>
        <source>Open a project</source>
        <translation>Ouvrir un projet</translation>
    </message>
    <message>
        <source>Text files (*.txt);;All files (*)</source>
        <translation>Fichiers de texte (*.txt);;Tous les fichiers (*)</translation>
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
        <source>Name of the project</source>
        <translation>Nom du projet</translation>
    </message>
    <message>
        <source>Aligning</source>
        <translation>Alignement</translation>
    </message>
    <message>
        <source>Projects of En regard (*{0})</source>
        <translation>Projets d’En regard (*{0})</translation>
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
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Replace the original</source>
        <translation>Remplacer l’original</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
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
        <source>{0} of {1} accepted</source>
        <translation>{0} acceptées sur {1}</translation>
    </message>
    <message>
        <source>{0} to check</source>
        <translation>{0} à vérifier</translation>
    </message>
    <message>
        <source>{0} left out (L shows them)</source>
        <translation>{0} laissés de côté (L les montre)</translation>
    </message>
    <message>
        <source>Ctrl+N aligns two texts, Ctrl+O opens a project.</source>
        <translation>Ctrl+N aligne deux textes, Ctrl+O ouvre un projet.</translation>
    </message>
    <message>
        <source>Written: {0}</source>
        <translation>Écrit&#xa0;: {0}</translation>
    </message>
    <message>
        <source>There is nothing to do here.</source>
        <translation>Il n’y a rien à faire ici.</translation>
    </message>
    <message>
        <source>There is none.</source>
        <translation>Il n’y en a pas.</translation>
    </message>
    <message>
        <source>Arrows move the caret, Tab changes sides, Ctrl+Home and Ctrl+End go to the ends.</source>
        <translation>Les flèches déplacent le curseur, Tab change de côté, Ctrl+Début et Ctrl+Fin vont aux extrémités.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>A translation held against its original, sentence by sentence. GPL-3.0-or-later. Everything runs on this machine; nothing goes online unless you ask for a web page.</source>
        <translation>Une traduction placée en regard de son original, phrase par phrase. GPL-3.0 ou ultérieure. Tout se passe sur cette machine&#xa0;; rien ne va en ligne, sauf si vous demandez une page web.</translation>
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
    <name>RowsDelegate</name>
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
        <source>accepted</source>
        <translation>acceptée</translation>
    </message>
    <message>
        <source>{0}, check</source>
        <translation>{0}, à vérifier</translation>
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
        <source>left out: {0}</source>
        <translation>laissé de côté&#xa0;: {0}</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>acceptée</translation>
    </message>
    <message>
        <source>to check</source>
        <translation>à vérifier</translation>
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
</context>
<context>
    <name>RowsView</name>
    <message>
        <source>Original and translation, a row a bead</source>
        <translation>Original et traduction, une ligne par appariement</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Checking</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>Translating</source>
        <translation>Traduction</translation>
    </message>
    <message>
        <source>Aligning</source>
        <translation>Alignement</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Findings</source>
        <translation>Constats</translation>
    </message>
    <message>
        <source>None of the checks has found anything.</source>
        <translation>Aucune vérification n’a rien trouvé.</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Scores</translation>
    </message>
    <message>
        <source>Row {0}. {1}</source>
        <translation>Ligne {0}. {1}</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n constat</numerusform>
            <numerusform>%n constats</numerusform>
        </translation>
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
        <source>Apertium is a stand-in: it works by rules, and here often by way of a third language. Trust it for names, numbers and negations, not for style. A better witness: an Argos Translate model, as by “argospm install translate-en_fr”.</source>
        <translation>Apertium est là à défaut de mieux&#xa0;: il procède par règles, et ici souvent en passant par une troisième langue. Fiez-vous à lui pour les noms, les nombres et les négations, non pour le style. Un meilleur témoin&#xa0;: un modèle d’Argos Translate, comme par «&#xa0;argospm install translate-en_fr&#xa0;».</translation>
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
        <source>It is translated elsewhere, by “{text}”.</source>
        <translation>Elle est traduite ailleurs, par «&#xa0;{text}&#xa0;».</translation>
    </message>
    <message>
        <source>Its original stands elsewhere: it is “{text}”.</source>
        <translation>Son original se trouve ailleurs&#xa0;: c’est «&#xa0;{text}&#xa0;».</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Longueur</translation>
    </message>
    <message>
        <source>Missing sentence</source>
        <translation>Phrase manquante</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Déplacé</translation>
    </message>
    <message>
        <source>Negation</source>
        <translation>Négation</translation>
    </message>
    <message>
        <source>No machine translation from “{source}” into “{target}” is installed. Install a model of Argos Translate: argospm install translate-{source}_{target}.</source>
        <translation>Aucune traduction automatique de «&#xa0;{source}&#xa0;» vers «&#xa0;{target}&#xa0;» n’est installée. Installez un modèle d’Argos Translate&#xa0;: argospm install translate-{source}_{target}.</translation>
    </message>
    <message>
        <source>No machine translation from “{source}” into “{target}” is installed. Install a model of Argos Translate: argospm install translate-{source}_{target}. Or, on Debian and Ubuntu: apt install apertium apertium-eng-cat apertium-fra-cat.</source>
        <translation>Aucune traduction automatique de «&#xa0;{source}&#xa0;» vers «&#xa0;{target}&#xa0;» n’est installée. Installez un modèle d’Argos Translate&#xa0;: argospm install translate-{source}_{target}. Ou, sous Debian et Ubuntu&#xa0;: apt install apertium apertium-eng-cat apertium-fra-cat.</translation>
    </message>
    <message>
        <source>No text was found on the page {address}. Copy it from the browser and paste it.</source>
        <translation>Aucun texte n’a été trouvé à la page {address}. Copiez-le dans le navigateur et collez-le ici.</translation>
    </message>
    <message>
        <source>Nothing can be written in the folder {folder} ({reason}). Choose another folder.</source>
        <translation>Rien ne peut être écrit dans le dossier {folder} ({reason}). Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>Nothing in the original near it says the same.</source>
        <translation>Rien d’approchant dans l’original ne dit la même chose.</translation>
    </message>
    <message>
        <source>Nothing in the translation near it says the same.</source>
        <translation>Rien d’approchant dans la traduction ne dit la même chose.</translation>
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
        <source>Numbers</source>
        <translation>Nombres</translation>
    </message>
    <message>
        <source>Quotation marks</source>
        <translation>Guillemets</translation>
    </message>
    <message>
        <source>Rows that are fixed cross each other or reach beyond the texts; put them in order first.</source>
        <translation>Des lignes fixées se croisent ou dépassent les textes&#xa0;; remettez-les d’abord en ordre.</translation>
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
        <source>The journal of {path} does not fit its rows: the file is damaged.</source>
        <translation>Le journal de {path} ne correspond pas à ses lignes&#xa0;: le fichier est endommagé.</translation>
    </message>
    <message>
        <source>The lengths do not fit: {source} and {target} characters.</source>
        <translation>Les longueurs ne vont pas ensemble&#xa0;: {source} et {target} caractères.</translation>
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
        <source>The next sentence of the original may belong to it.</source>
        <translation>La phrase suivante de l’original en fait peut-être partie.</translation>
    </message>
    <message>
        <source>The next sentence of the translation may belong to it.</source>
        <translation>La phrase suivante de la traduction en fait peut-être partie.</translation>
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
        <source>The original denies something ({words}); the translation has no negation.</source>
        <translation>L’original nie quelque chose ({words})&#xa0;; la traduction n’a pas de négation.</translation>
    </message>
    <message>
        <source>The page {address} could not be fetched ({reason}).</source>
        <translation>La page {address} n’a pas pu être obtenue ({reason}).</translation>
    </message>
    <message>
        <source>The page {address} is larger than 20 MB.</source>
        <translation>La page {address} dépasse 20&#xa0;Mo.</translation>
    </message>
    <message>
        <source>The project {path} could not be written ({reason}). Make room or choose another place.</source>
        <translation>Le projet {path} n’a pas pu être écrit ({reason}). Faites de la place ou choisissez un autre endroit.</translation>
    </message>
    <message>
        <source>The quotation marks of the translation are not in pairs.</source>
        <translation>Les guillemets de la traduction ne vont pas par paires.</translation>
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
        <source>The translation denies something ({words}); the original has no negation.</source>
        <translation>La traduction nie quelque chose ({words})&#xa0;; l’original n’a pas de négation.</translation>
    </message>
    <message>
        <source>The translation has a number that the original lacks: {there}.</source>
        <translation>La traduction a un nombre que l’original n’a pas&#xa0;: {there}.</translation>
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
        <source>The translation lacks a number of the original: {here}.</source>
        <translation>Il manque à la traduction un nombre de l’original&#xa0;: {here}.</translation>
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
        <source>There is no project {path}. It may have been moved or renamed.</source>
        <translation>Il n’y a pas de projet {path}. Il a pu être déplacé ou renommé.</translation>
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
        <source>Untranslated</source>
        <translation>Non traduit</translation>
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
        <source>Where a quotation begins and ends decides who is said to have said it.</source>
        <translation>L’endroit où une citation commence et finit décide à qui elle est attribuée.</translation>
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
        <source>date line</source>
        <translation>ligne de date</translation>
    </message>
    <message>
        <source>link to another page</source>
        <translation>lien vers une autre page</translation>
    </message>
    <message>
        <source>menu or button</source>
        <translation>menu ou bouton</translation>
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
        <source>photo credit</source>
        <translation>crédit photo</translation>
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
        <source>{address} is no address of a web page: it must begin with http:// or https://.</source>
        <translation>{address} n’est pas l’adresse d’une page web&#xa0;: elle doit commencer par http:// ou https://.</translation>
    </message>
    <message>
        <source>{address} is no web page but {kind}.</source>
        <translation>{address} n’est pas une page web mais {kind}.</translation>
    </message>
    <message>
        <source>{name} holds no sentence that could be aligned.</source>
        <translation>{name} ne contient aucune phrase à aligner.</translation>
    </message>
    <message>
        <source>{name} holds no words: there is nothing in it to align.</source>
        <translation>{name} ne contient pas de mots&#xa0;: il n’y a rien à aligner.</translation>
    </message>
    <message>
        <source>{name} is in the translation&apos;s language, “{language}”: it cannot be the original.</source>
        <translation>{name} est dans la langue de la traduction, «&#xa0;{language}&#xa0;»&#xa0;: ce ne peut être l’original.</translation>
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
        <source>{path} holds no pair of terms in “{source}” and “{target}”: write one a line, with a tab, a semicolon or a comma between.</source>
        <translation>{path} ne contient aucune paire de termes en «&#xa0;{source}&#xa0;» et «&#xa0;{target}&#xa0;»&#xa0;: écrivez-en une par ligne, séparés par une tabulation, un point-virgule ou une virgule.</translation>
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
        <source>{path} is damaged. Nothing was changed in it; open a copy from your backup.</source>
        <translation>{path} est endommagé. Rien n’y a été changé&#xa0;; ouvrez une copie de sauvegarde.</translation>
    </message>
    <message>
        <source>{path} is empty: there is no text in it to align.</source>
        <translation>{path} est vide&#xa0;: il n’y a pas de texte à aligner.</translation>
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
        <source>{path} is not UTF-8. Convert it, then try again.</source>
        <translation>{path} n’est pas en UTF-8. Convertissez-le, puis réessayez.</translation>
    </message>
    <message>
        <source>{path} is not in {encoding}: byte {byte} does not fit. It looks like {suggestion}. Read it again with that encoding (--encoding {suggestion}), or save it as UTF-8.</source>
        <translation>{path} n’est pas en {encoding}&#xa0;: l’octet {byte} ne convient pas. Cela ressemble à {suggestion}. Relisez-le dans ce codage (--encoding {suggestion}) ou enregistrez-le en UTF-8.</translation>
    </message>
    <message>
        <source>{path} is one of the texts to align; it will not be written over.</source>
        <translation>{path} est l’un des textes à aligner&#xa0;; il ne sera pas écrasé.</translation>
    </message>
    <message>
        <source>{path} is open in another window. Close it there first.</source>
        <translation>{path} est ouvert dans une autre fenêtre. Fermez-le d’abord là-bas.</translation>
    </message>
    <message>
        <source>{path} may not be written. Change its permissions or copy it elsewhere, then open the copy.</source>
        <translation>{path} n’est pas accessible en écriture. Changez ses droits ou copiez-le ailleurs, puis ouvrez la copie.</translation>
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
</TS>
