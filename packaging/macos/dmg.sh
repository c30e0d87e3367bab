#!/bin/sh
# Make a disk image of the bundle that PyInstaller made: packaging/macos/dmg.sh "OUT/En regard.app" OUT/enregard.dmg
# ENREGARD_IDENTITY: the certificate ("Developer ID Application: ..."); without it the image is for this Mac only.
# ENREGARD_NOTARY: a profile that `xcrun notarytool store-credentials` keeps in the keychain. Untried; see README.md.
set -eu

app=$1
image=$2
here=$(cd "$(dirname "$0")" && pwd)
identity=${ENREGARD_IDENTITY:--}

# Types of files that PyInstaller's Info.plist does not tell of; the bundle's own signature comes after.
/usr/libexec/PlistBuddy -c "Merge $here/additions.plist" "$app/Contents/Info.plist"
if [ "$identity" = - ]; then
    codesign --force --sign - "$app"
else
    codesign --force --options runtime --timestamp \
        --entitlements "$here/../pyinstaller/entitlements.plist" --sign "$identity" "$app"
fi
codesign --verify --deep --strict --verbose=2 "$app"

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp -R "$app" "$folder/"
ln -s /Applications "$folder/Applications"
hdiutil create -volname 'En regard' -srcfolder "$folder" -format ULFO -ov "$image"

if [ "$identity" != - ]; then
    codesign --timestamp --sign "$identity" "$image"
    xcrun notarytool submit "$image" --keychain-profile "${ENREGARD_NOTARY:?name the profile of notarytool}" --wait
    xcrun stapler staple "$image"
    spctl --assess --type open --context context:primary-signature --verbose "$image"
fi
