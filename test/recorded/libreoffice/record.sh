#!/bin/sh
# Makes the recorded files again from source/ with a Danish LibreOffice Calc (they were made by 7.4.7). The tests only read what
# lies here and never call this. Run it in this folder; the files differ by nothing that the tests look at.
set -eu
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT
mkdir -p "$profile/user"
cat > "$profile/user/registrymodifications.xcu" <<'XCU'
<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>da-DK</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Save/Document"><prop oor:name="GenerateThumbnail" oor:op="fuse"><value>false</value></prop></item>
</oor:items>
XCU
convert() { soffice "-env:UserInstallation=file://$profile" --headless --convert-to "$@" > /dev/null; }
# field separator, text delimiter, character set (76 UTF-8, 1 Windows-1252), first row, formats, language (Danish), quote all, as shown
csv() { convert "csv:Text - txt - csv (StarCalc):$1" "source/$2.fods" && mv "$2.csv" "$3.csv"; }

for name in skoler personer moedeplan moedeplan-1904; do convert xlsx "source/$name.fods"; done
convert xlsx --infilter='HTML (StarCalc)' source/ferieplan.html
csv 59,34,76,1,,1030,false,true personer personer-utf-8
csv 59,34,1,1,,1030,false,true personer personer-windows-1252
csv 59,34,76,1,,1030,true,true moedeplan moedeplan-utf-8
csv 44,34,1,1,,1030,false,true moedeplan moedeplan-windows-1252
# The same workbook in the two kinds that are not read.
convert ods source/skoler.fods
convert xls source/skoler.fods
