# Sourced by the scripts beside it: where the project is, and the tools it needs.

ROOT=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)
JAR="$ROOT/target/zwerm.jar"
JDK=25
MAVEN=3.8.7
NODE=20

# One data folder for all scripts, from whatever folder they are called.
export ZWERM_DATA="${ZWERM_DATA:-$ROOT/data}"

say() { printf '%s\n' "$*"; }

fail() {
    printf '%s\n' "$@" >&2
    exit 1
}

took() { say "$1 took $((SECONDS / 60)) min $((SECONDS % 60)) s."; }

is_jdk() {
    [ -x "$1/bin/javac" ] && grep -qs "^JAVA_VERSION=\"$JDK[.\"]" "$1/release"
}

home_on_path() {
    command -v java >/dev/null 2>&1 || return 0
    java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p'
}

# Puts JDK 25 in JAVA_HOME, whatever the machine uses by default; Maven follows JAVA_HOME.
need_jdk() {
    local home
    for home in "$(home_on_path)" "${JAVA_HOME:-}" /usr/lib/jvm/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk@$JDK/libexec/openjdk.jdk/Contents/Home "${HOME:-}"/.sdkman/candidates/java/*; do
        if [ -n "$home" ] && is_jdk "$home"; then
            export JAVA_HOME="$home"
            return
        fi
    done
    fail "Zwerm needs JDK $JDK, and it was not found on PATH, in JAVA_HOME or under the usual folders." \
        "Get it from your system (Debian and Ubuntu: apt install openjdk-$JDK-jdk; macOS: brew install openjdk@$JDK)" \
        "or from https://adoptium.net, then try again."
}

at_least() {
    awk -v have="$1" -v need="$2" 'BEGIN {
        split(have, h, "."); split(need, n, ".")
        for (i = 1; i <= 3; i++) if (h[i] + 0 != n[i] + 0) exit !(h[i] + 0 > n[i] + 0)
        exit 0
    }'
}

need_build_tools() {
    need_jdk
    command -v mvn >/dev/null 2>&1 || fail "Building needs Maven $MAVEN or newer (apt install maven, brew install maven)."
    local maven node
    maven=$(mvn -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9.]*[0-9]\).*/\1/p')
    at_least "${maven:-0}" "$MAVEN" || fail "Building needs Maven $MAVEN or newer; mvn is ${maven:-of an unknown version}."
    command -v node >/dev/null 2>&1 || fail "Building needs Node $NODE or newer (apt install nodejs npm, brew install node)."
    command -v npm >/dev/null 2>&1 || fail "Building needs npm, which comes with Node (Debian: apt install npm)."
    node=$(node --version | tr -d v)
    at_least "$node" "$NODE" || fail "Building needs Node $NODE or newer; node is $node."
    # Journeys use the Chromium of the system.
    export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
}

# Maven's own parts are not ours to warn about.
export MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED"

maven() { (cd "$ROOT" && mvn -B -ntp "$@"); }

newer_sources() {
    find "$ROOT/pom.xml" "$ROOT/src/main" -name node_modules -prune -o -newer "$1" -print | head -n 1
}

# Builds the jar when there is none, or when something in the sources is newer.
need_jar() {
    need_jdk
    if [ -f "$JAR" ] && [ -z "$(newer_sources "$JAR")" ]; then
        return
    fi
    need_build_tools
    say "Building Zwerm; the first time this takes some minutes." >&2
    local began=$SECONDS
    maven -q -DskipTests package >&2
    say "Built in $((SECONDS - began)) s." >&2
}

loudly() {
    printf '\n%s\n%s\n%s\n\n' "********************************************************************" "$*" \
        "********************************************************************" >&2
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

may_install() {
    command -v apt-get >/dev/null 2>&1 && { [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null; }
}

# Where Debian and Ubuntu put nginx is not on everybody's path.
has() {
    local program
    for program in "$@"; do
        if command -v "$program" >/dev/null 2>&1 || [ -x "/usr/sbin/$program" ]; then return 0; fi
    done
    return 1
}

need_program() {
    local package=$1 for_what=$2
    shift 2
    if has "$@" || { [ "$package" = chromium ] && [ -d "/Applications/Chromium.app" ]; }; then
        return
    fi
    if may_install; then
        say "Installing $package, for $for_what."
        as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq update >/dev/null || true
        as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends install "$package" >/dev/null || true
        # The test starts its own; the one of the system is not wanted.
        if [ "$package" = nginx ] && [ -d /run/systemd/system ]; then as_root systemctl disable --now nginx || true; fi
    fi
    has "$@" || loudly "$package is not installed, and could not be installed from here: $for_what cannot be tried." \
        "Install it yourself (apt install $package) and try again."
}
