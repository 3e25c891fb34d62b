#!/usr/bin/env bash
# The one gate: format, build with warnings as errors, all tests. Run it before every commit; CI runs the same.
set -euo pipefail
cd "$(dirname "$0")"

command -v dotnet >/dev/null || { echo "check: the .NET 10 SDK is needed: https://dotnet.microsoft.com/download"; exit 1; }
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

echo "== format"
dotnet tool restore >/dev/null
dotnet csharpier check .

echo "== build"
dotnet build Whence.slnx -c Release -v quiet -nologo

echo "== tools of other makers"
# Some tests run them, and skip where they are missing. Debian's package is installed where that can be done here and now.
missing=()
need() { command -v "$1" >/dev/null || [ -e "$1" ] || missing+=("$2"); }
need go golang-go
need ffmpeg ffmpeg
need /usr/share/gocode/src/golang.org/x/mod golang-golang-x-mod-dev
need tesseract tesseract-ocr
need /usr/share/tesseract-ocr/5/tessdata/rus.traineddata tesseract-ocr-rus
need /usr/share/tesseract-ocr/5/tessdata/ukr.traineddata tesseract-ocr-ukr
need /usr/share/tesseract-ocr/5/tessdata/kor.traineddata tesseract-ocr-kor
need /usr/share/tesseract-ocr/5/tessdata/Hangul.traineddata tesseract-ocr-script-hang
need heif-enc libheif-examples
need /usr/share/fonts/truetype/dejavu/DejaVuSans.ttf fonts-dejavu-core
need /usr/share/fonts/truetype/nanum/NanumPen.ttf fonts-nanum
need /usr/share/fonts/truetype/unfonts-core/UnPilgi.ttf fonts-unfonts-core
need /usr/share/fonts/truetype/unfonts-extra/UnPen.ttf fonts-unfonts-extra
need /usr/share/fonts/truetype/fonts-oldstandard/OldStandard-Italic.ttf fonts-oldstandard
need chromium chromium
need soffice libreoffice-calc-nogui
need python3 python3
need /usr/lib/python3/dist-packages/jsonschema python3-jsonschema
need /usr/lib/python3/dist-packages/prov python3-prov
if [ "${#missing[@]}" -gt 0 ]; then
  as_root=(); [ "$(id -u)" -eq 0 ] || as_root=(sudo -n)
  apt() { timeout 600 "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq "$@" >/dev/null 2>&1; }
  install() { apt install -y --no-install-recommends "${missing[@]}"; }
  if command -v apt-get >/dev/null && { install || { apt update && install; }; }; then
    echo "installed: ${missing[*]}"
  else
    echo "not here, and not to be installed: ${missing[*]}; the tests that run them skip"
  fi
fi

echo "== test"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
status=0
dotnet test --solution Whence.slnx -c Release --no-build 2>&1 | tee "$log" || status=$?
count() { sed -n "s/^ *$1: *\([0-9][0-9]*\).*/\1/p" "$log" | tail -n 1; }
passed=$(count succeeded); failed=$(count failed); skipped=$(count skipped)
if [ "${passed:-0}" -eq 0 ]; then echo "check: no test ran"; status=1; fi
echo "${passed:-0} passed, ${failed:-0} failed, ${skipped:-0} skipped"
exit "$status"
