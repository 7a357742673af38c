#!/usr/bin/env bash
# A real Neo4j Community server without Docker, for tests and for trying things out: its parts come from Maven Central,
# everything lives under .neo4j/ and listens on the loopback interface only.
#
#   scripts/neo4j-server.sh start     starts it and waits until it answers (a fresh database each time)
#   scripts/neo4j-server.sh stop
#   scripts/neo4j-server.sh status
#   scripts/neo4j-server.sh env       prints NEO4J_* settings: eval "$(scripts/neo4j-server.sh env)"
#
# Needs Java 17 and Maven. NEO4J_PORT picks the Bolt port (7688), NEO4J_KEEP=1 keeps the database at start, NEO4J_HEAP (2g)
# and NEO4J_PAGECACHE (1g) are its memory, NEO4J_JAVA_OPTIONS the collector and the like (-XX:+UseParallelGC).
set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
home="$root/.neo4j"
port="${NEO4J_PORT:-7688}"
password="${NEO4J_PASSWORD:-newsgraph-local}"
heap="${NEO4J_HEAP:-2g}"
# A test server need not keep pauses short; a Neo4j package or image starts with -XX:+UseG1GC.
read -ra java_options <<<"${NEO4J_JAVA_OPTIONS:--XX:+UseParallelGC}"

die() { echo "neo4j-server: $*" >&2; exit 1; }

running() { [ -f "$home/pid" ] && kill -0 "$(cat "$home/pid")" 2>/dev/null; }

fetch() {
  local stamp="$home/lib/.complete"
  [ -f "$stamp" ] && [ "$stamp" -nt "$root/scripts/neo4j/pom.xml" ] && return
  command -v mvn >/dev/null || die "Maven is missing (Debian: apt-get install maven)"
  rm -rf "$home/lib"
  mvn --quiet --batch-mode -f "$root/scripts/neo4j/pom.xml" dependency:copy-dependencies \
    -DincludeScope=runtime -DoutputDirectory="$home/lib" >&2 || die "Maven could not fetch the server"
  touch "$stamp"
}

configure() {
  mkdir -p "$home"/{conf,data,logs,import,plugins,run,licenses}
  [ "${NEO4J_KEEP:-}" = 1 ] || rm -rf "$home/data" "$home/logs"
  mkdir -p "$home/data" "$home/logs"
  cat >"$home/conf/neo4j.conf" <<CONF
server.default_listen_address=127.0.0.1
server.bolt.enabled=true
server.bolt.listen_address=127.0.0.1:$port
server.http.enabled=false
server.https.enabled=false
server.memory.pagecache.size=${NEO4J_PAGECACHE:-1g}
dbms.usage_report.enabled=false
CONF
}

start() {
  running && { echo "neo4j-server: already running (pid $(cat "$home/pid"))" >&2; return; }
  command -v java >/dev/null || die "Java 17 is missing (Debian: apt-get install openjdk-17-jre-headless)"
  fetch
  configure
  NEO4J_HOME="$home" nohup java -Xms"$heap" -Xmx"$heap" "${java_options[@]}" -Dfile.encoding=UTF-8 \
    --add-opens=java.base/java.nio=ALL-UNNAMED --add-opens=java.base/java.io=ALL-UNNAMED \
    --add-opens=java.base/sun.nio.ch=ALL-UNNAMED --add-opens=java.base/java.util.concurrent=ALL-UNNAMED \
    --add-opens=java.base/java.lang=ALL-UNNAMED \
    -cp "$home/lib/*" org.neo4j.server.CommunityEntryPoint --home-dir="$home" --config-dir="$home/conf" \
    >"$home/console.log" 2>&1 </dev/null &
  echo $! >"$home/pid"
  NEO4J_PASSWORD="$password" node "$root/scripts/neo4j/wait.mjs" "bolt://127.0.0.1:$port" ||
    { tail -20 "$home/console.log" "$home/logs/neo4j.log" >&2 || true; stop; die "the server did not start"; }
}

stop() {
  running || { rm -f "$home/pid"; return 0; }
  local pid; pid="$(cat "$home/pid")"
  kill "$pid"
  for _ in $(seq 60); do kill -0 "$pid" 2>/dev/null || break; sleep 0.5; done
  kill -9 "$pid" 2>/dev/null || true
  rm -f "$home/pid"
}

case "${1:-}" in
  start) start ;;
  stop) stop ;;
  status) if running; then echo "running (pid $(cat "$home/pid")) on bolt://127.0.0.1:$port"; else echo "stopped"; exit 1; fi ;;
  env)
    echo "export NEO4J_URI=bolt://127.0.0.1:$port"
    echo "export NEO4J_USERNAME=neo4j"
    echo "export NEO4J_PASSWORD=$password"
    echo "export NEO4J_DATABASE=neo4j" ;;
  *) sed -n '2,11p' "${BASH_SOURCE[0]}" | sed 's/^# \{0,1\}//' >&2; exit 2 ;;
esac
