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
