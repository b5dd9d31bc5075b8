#!/usr/bin/env bash
# A Slurm of two nodes on this machine, in the folder cluster, to try the example with:
#
#   slurm/cluster.sh start
#   slurm/cluster.sh run COMMAND…    runs sbatch and the like; where Slurm is installed, leave this out
#   slurm/cluster.sh fail NODE       ends a node and all that runs on it, in the middle of its third block
#   slurm/cluster.sh stop
#
# It listens on 127.0.0.1 alone, runs as you, and leaves an installed Slurm alone.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
folder=$PWD/cluster
export SLURM_CONF=$folder/slurm.conf
PATH=$PATH:/usr/sbin

until_true() {
  for _ in $(seq 600); do
    if "$@"; then return; fi
    sleep 0.1
  done
  echo "waited in vain for: $*; see $folder/*.log" >&2
  exit 1
}

all_idle() { [ "$(sinfo --noheader --format=%D --states=idle 2>/dev/null)" = 2 ]; }

start() {
  mkdir -p "$folder/munge" "$folder/state" "$folder/n1.spool" "$folder/n2.spool"
  chmod 700 "$folder/munge"
  sed "s|USER|$(id -un)|; s|HOST|$(hostname -s)|; s|FOLDER|$folder|g" "$here/slurm.conf" > "$SLURM_CONF"
  head -c 1024 /dev/urandom > "$folder/munge/key"
  chmod 600 "$folder/munge/key"
  # It would like every user to reach its socket; here you alone may.
  munged --force --key-file="$folder/munge/key" --socket="$folder/munge/socket" --pid-file="$folder/munge/pid" \
    --log-file="$folder/munge/log" --seed-file="$folder/munge/seed" 2> "$folder/munge/warnings"
  slurmctld
  slurmd -N n1
  slurmd -N n2
  until_true all_idle
}

run() { "$@"; }

# A node that hangs: nothing on it goes on, and what it was at is not done.
hangs_halfway() {
  local script
  script=$(pgrep -f "^bash $folder/$1\.spool/") || return 1
  processes="$(cat "$folder/$1.pid") $(pgrep -s "$(ps -o sid= -p "$script" | tr -d ' ')")"
  kill -STOP $processes 2>/dev/null || true
  [ "$(ps -o state= --ppid "$script")" = T ] && return
  kill -CONT $processes 2>/dev/null || true
  return 1
}

has_done_two() { [ "$(grep -c 'done with job' "$folder/$1.log")" -ge 2 ]; }

fail() {
  until_true has_done_two "$1"
  until_true hangs_halfway "$1"
  # The daemon, and of the block that it runs the step manager, the script and the command.
  kill -KILL $processes
  # Slurm finds out by itself as well, after SlurmdTimeout.
  scontrol update NodeName="$1" State=DOWN Reason=failed
  echo "$1 failed in the middle of its third block"
}

stop() {
  scontrol shutdown
  kill "$(cat "$folder/munge/pid")"
}

case ${1-} in
  start | stop | run | fail) "$@" ;;
  *) sed -n '2,/^$/s/^# \{0,1\}//p' "$0" >&2 && exit 2 ;;
esac
