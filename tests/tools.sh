#!/bin/sh
# System tools that some tests need: Chromium, PostgreSQL, and Node to build the widget. Installs them where that is possible
# (root, apt-get), else says loudly what to install; the tests that need them are then skipped, and fail where CI is set.
set -u

missing=""
command -v chromium >/dev/null 2>&1 || command -v chromium-browser >/dev/null 2>&1 || command -v google-chrome >/dev/null 2>&1 \
    || missing="$missing chromium fonts-dejavu-core"
ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || command -v initdb >/dev/null 2>&1 || [ -n "${TEST_DATABASE_URL:-}" ] \
    || missing="$missing postgresql"
command -v npm >/dev/null 2>&1 || missing="$missing nodejs npm"

if [ -n "$missing" ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "Installing for the tests:$missing"
    # shellcheck disable=SC2086
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null && missing=""
fi

widget=bot/handlers/widget
if command -v npm >/dev/null 2>&1 && [ ! -f $widget/node_modules/.package-lock.json ]; then
    (cd $widget && npm ci --silent) || missing="$missing esbuild(npm ci)"
fi

[ -n "$missing" ] || exit 0
echo "=====================================================================" >&2
echo "Missing:$missing. Tests that need them are skipped (in CI they fail)." >&2
echo "Install them, for example: sudo apt-get install$missing" >&2
echo "=====================================================================" >&2
