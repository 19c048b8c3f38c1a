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

# Two folders above the program itself, wherever the links on the path lead; asking Java would take longer.
home_on_path() {
    local program
    program=$(command -v java) || return 0
    program=$(readlink -f "$program" 2>/dev/null) || return 0
    printf '%s\n' "${program%/bin/java}"
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

# The jar unpacked, from which Java starts sooner; APP is beside the jar, and made again when that is newer.
APP="$ROOT/target/app"
need_app() {
    need_jar
    if [ "$APP/zwerm.jar" -nt "$JAR" ]; then return; fi
    local fresh="$APP.$$"
    rm -rf "$fresh"
    "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$JAR" extract --destination "$fresh" >/dev/null
    touch "$fresh/zwerm.jar"
    rm -rf "$APP"
    mv "$fresh" "$APP" 2>/dev/null || rm -rf "$fresh"
}

# Headers of eight bytes instead of twelve: less memory, and a tenth less work. And no figures for jstat on the disk.
# Without memory it would go on half: it ends, and who watches over it starts it again.
SMALL=(-XX:+UseCompactObjectHeaders -XX:-UsePerfData -XX:+ExitOnOutOfMemoryError)

# What was learned of an earlier start: the outline of the server, so that Spring need not find out which parts there are;
# and what Java remembers, classes ready for use and what is worth compiling first. Where that does not fit (another
# Java, another collector) Java leaves it aside, and says nothing.
START=()
quick_start() {
    START=("${SMALL[@]}" -jar "$APP/zwerm.jar")
    if [ -f "$APP/outline.jar" ]; then
        START=("${SMALL[@]}" --enable-native-access=ALL-UNNAMED -cp "$APP/zwerm.jar:$APP/outline.jar" nl.zwerm.Zwerm)
    fi
    if [ -f "$APP/zwerm.aot" ]; then START=("-XX:AOTCache=$APP/zwerm.aot" "-Xlog:aot*=off" "-Xlog:cds*=off" "${START[@]}"); fi
}

# Java begins with a heap of a sixty-fourth of the machine, shrinks it to what little lives in it, and then spends a tenth
# of its time on looking for garbage. Whoever says something about memory or collector has the last word.
HEAP=()
roomy() {
    case "${JDK_JAVA_OPTIONS:-} ${JAVA_TOOL_OPTIONS:-} ${_JAVA_OPTIONS:-}" in
        *-Xm[nsx]* | *Heap* | *RAM* | *GC* | *@*) ;;
        *) HEAP=(-Xms256m) ;;
    esac
}

# Has Spring work out the outline of the server in the class path $1, and puts it in the jar $2. Whatever is configured
# here has no say in it. What is given further goes before the programs, such as nice.
outline() {
    local classes=$1 jar=$2 place="$2.making" status=0
    shift 2
    rm -rf "$place"
    mkdir -p "$place/classes" || return 1
    (
        cd "$place" &&
            env -i "$@" "$JAVA_HOME/bin/java" -cp "$classes" org.springframework.boot.SpringApplicationAotProcessor \
                nl.zwerm.administration.commands.Outline java resources classes nl.zwerm zwerm nl.zwerm.Zwerm &&
            find java -name '*.java' >sources &&
            env -i "$@" "$JAVA_HOME/bin/javac" -nowarn -proc:none -parameters -d classes -cp "$classes" @sources &&
            env -i "$@" "$JAVA_HOME/bin/jar" --create --file outline.jar -C classes . &&
            mv outline.jar "$jar"
    ) || status=1
    rm -rf "$place"
    return "$status"
}

# Learns all this: the outline, and from a start of its own what Java can remember. That has the example hospital, in a
# folder of its own, which is thrown away. What is given goes before the programs, such as nice.
learn_to_start() {
    local place="$ROOT/target/learning" log port server
    if [ -f "$APP/zwerm.aot" ]; then return; fi
    if [ -n "$(find "$place" -maxdepth 0 -mmin +15 2>/dev/null)" ]; then rm -rf "$place"; fi
    mkdir "$place" 2>/dev/null || return 0
    log="$place/log"
    if [ ! -f "$APP/outline.jar" ]; then outline "$APP/zwerm.jar" "$APP/outline.jar" "$@" >"$log" 2>&1 || true; fi
    quick_start
    env -u ZWERM_DATABASE_URL -u ZWERM_KEY_FILE "$@" "$JAVA_HOME/bin/java" "-XX:AOTCacheOutput=$place/zwerm.aot" \
        "${START[@]}" serve --demo --data "$place/data" --port 0 --address 127.0.0.1 >"$log" 2>&1 &
    server=$!
    port=
    while kill -0 "$server" 2>/dev/null && [ -z "$port" ]; do
        sleep 0.5
        port=$(sed -n 's|^Zwerm is here: http://localhost:||p' "$log")
    done
    if [ -n "$port" ]; then look_around "$port"; fi
    kill "$server" 2>/dev/null || true
    wait "$server" 2>/dev/null || true
    if [ -s "$place/zwerm.aot" ]; then mv "$place/zwerm.aot" "$APP/zwerm.aot"; fi
    rm -rf "$place"
}

# Opens the pages that people open first, so that Java learns what they need.
look_around() {
    local port=$1 session page
    ask "$port" GET /sign-in "" "" >/dev/null
    session=$(ask "$port" POST /sign-in "zwerm-csrf=first" "_csrf=first&email=amina%40zwerm.example&password=zwerm-demo-2026" |
        sed -n 's/^[Ss]et-[Cc]ookie: zwerm-session=\([^;]*\).*/\1/p')
    for page in / /questions /people /search?q=medicatie /spaces /about / /questions; do
        ask "$port" GET "$page" "zwerm-session=$session" "" >/dev/null
    done
}

ask() {
    local port=$1 method=$2 path=$3 cookie=$4 body=$5
    exec 9<>"/dev/tcp/127.0.0.1/$port" || return 0
    printf '%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nCookie: %s\r\n' "$method" "$path" "$cookie" >&9
    printf 'Content-Type: application/x-www-form-urlencoded\r\nContent-Length: %s\r\n\r\n%s' "${#body}" "$body" >&9
    cat <&9
    exec 9>&-
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
