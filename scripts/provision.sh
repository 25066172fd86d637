#!/usr/bin/env bash
# Makes sure that what the tests need beside npm's packages is there: Chromium, a font for Chinese, and transformers.js in a folder of its own.
# Installs it where it can (Debian or Ubuntu, as root or with sudo that asks nothing); elsewhere says exactly what is missing.
set -u
cd "$(dirname "$0")/.."

# An optional peer of half a gigabyte that no other test needs. Its install scripts fetch what only graphics cards use.
transformers="${XDG_CACHE_HOME:-$(node -p 'require("node:os").homedir()')/.cache}/zhida/transformers"
if [ ! -d "$transformers" ]; then
  echo "Installing for the tests of local models: @huggingface/transformers" >&2
  range="$(node -p "require('./package.json').peerDependencies['@huggingface/transformers']")"
  rm -rf "$transformers.partial" && mkdir -p "$transformers.partial"
  npm install --prefix "$transformers.partial" --ignore-scripts --no-audit --no-fund --fetch-retries=1 --fetch-timeout=30000 --loglevel=error "@huggingface/transformers@$range" >&2 &&
    mv "$transformers.partial" "$transformers" ||
    echo "Missing: @huggingface/transformers (no registry could be reached?); the tests of local models are skipped." >&2
fi

browser() {
  [ -n "${CHROMIUM_PATH:-}" ] && [ -x "$CHROMIUM_PATH" ] && return 0
  command -v chromium >/dev/null 2>&1 || command -v chromium-browser >/dev/null 2>&1 || command -v google-chrome >/dev/null 2>&1
}
font() { ! command -v fc-list >/dev/null 2>&1 || [ -n "$(fc-list :lang=zh 2>/dev/null)" ]; }

missing=()
browser || missing+=(chromium)
font || missing+=(fonts-noto-cjk)
[ "${#missing[@]}" -eq 0 ] && exit 0

as_root=()
if [ "$(id -u)" -ne 0 ]; then as_root=(sudo -n); fi
if command -v apt-get >/dev/null 2>&1 && { [ "$(id -u)" -eq 0 ] || sudo -n true 2>/dev/null; }; then
  echo "Installing for the browser tests: ${missing[*]}" >&2
  "${as_root[@]}" apt-get update -qq >&2
  DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2
fi

browser || echo "Missing: Chromium. Install it (Debian: apt-get install chromium) or set CHROMIUM_PATH; the browser tests fail without it." >&2
font || echo "Missing: a font with Chinese characters (Debian: apt-get install fonts-noto-cjk); screenshots show boxes without it." >&2
exit 0
