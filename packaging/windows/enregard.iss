; Inno Setup 6.3 or later: the installer for Windows, for one user and without an administrator. Untried; see README.md.
;   iscc /DVersion=0.1.0 /DFolder=C:\path\to\out\enregard packaging\windows\enregard.iss
; With /DSign the installer and the uninstaller are signed by the sign tool that is set up as "enregard".

#ifndef Version
  #error Give the version: /DVersion=0.1.0
#endif
#ifndef Folder
  #define Folder "..\..\out\enregard"
#endif

[Setup]
AppId={{6B0E1B0C-6A9D-4B55-9B2F-3C1D6F0A7E52}
AppName=En regard
AppVersion={#Version}
AppVerName=En regard {#Version}
AppPublisher=En regard
VersionInfoVersion={#Version}
DefaultDirName={autopf}\En regard
DefaultGroupName=En regard
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
LicenseFile=..\..\LICENSE
SetupIconFile=..\pyinstaller\enregard.ico
UninstallDisplayIcon={app}\En regard.exe
OutputDir=..\..\out
OutputBaseFilename=enregard-{#Version}-setup
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern
ChangesAssociations=yes
; A running program is asked to close; every edit is on disk.
CloseApplications=yes
#ifdef Sign
SignTool=enregard
SignedUninstaller=yes
#endif

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "fr"; MessagesFile: "compiler:Languages\French.isl"

[CustomMessages]
en.Project=En regard project
fr.Project=Projet En regard
en.Open=Open with En regard
fr.Open=Ouvrir avec En regard
en.Desktop=A shortcut on the desktop
fr.Desktop=Un raccourci sur le bureau

[Tasks]
Name: desktop; Description: "{cm:Desktop}"; Flags: unchecked

[InstallDelete]
; An older version's libraries must not mix with this one's.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "{#Folder}\*"; DestDir: "{app}"; Flags: recursesubdirs createallsubdirs ignoreversion

[Icons]
Name: "{group}\En regard"; Filename: "{app}\En regard.exe"
Name: "{autodesktop}\En regard"; Filename: "{app}\En regard.exe"; Tasks: desktop

[Registry]
; Projects open with the program.
Root: HKA; Subkey: "Software\Classes\.enregard"; ValueType: string; ValueData: "EnRegard.Project"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\EnRegard.Project"; ValueType: string; ValueData: "{cm:Project}"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\EnRegard.Project\DefaultIcon"; ValueType: string; ValueData: "{app}\En regard.exe,0"
Root: HKA; Subkey: "Software\Classes\EnRegard.Project\shell\open\command"; ValueType: string; ValueData: """{app}\En regard.exe"" open ""%1"""
; TMX and XLIFF stay with the program that has them; this one is offered beside it.
Root: HKA; Subkey: "Software\Classes\EnRegard.Bilingual"; ValueType: string; ValueName: "FriendlyTypeName"; ValueData: "TMX, XLIFF"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\EnRegard.Bilingual\shell\open"; ValueType: string; ValueData: "{cm:Open}"
Root: HKA; Subkey: "Software\Classes\EnRegard.Bilingual\shell\open\command"; ValueType: string; ValueData: """{app}\En regard.exe"" open ""%1"""
Root: HKA; Subkey: "Software\Classes\.tmx\OpenWithProgids"; ValueType: none; ValueName: "EnRegard.Bilingual"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.xlf\OpenWithProgids"; ValueType: none; ValueName: "EnRegard.Bilingual"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.xliff\OpenWithProgids"; ValueType: none; ValueName: "EnRegard.Bilingual"; Flags: uninsdeletevalue
; "enregard" in the Run box.
Root: HKA; Subkey: "Software\Microsoft\Windows\CurrentVersion\App Paths\enregard.exe"; ValueType: string; ValueData: "{app}\enregard.exe"; Flags: uninsdeletekey

[Run]
Filename: "{app}\En regard.exe"; Description: "{cm:LaunchProgram,En regard}"; Flags: nowait postinstall skipifsilent

; There is no [UninstallDelete]: projects, settings and models are the user's and stay.
