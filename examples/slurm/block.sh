#!/usr/bin/env bash
#SBATCH --job-name=payloads
#SBATCH --output=/dev/null
#SBATCH --requeue
# A task of an array job: makes the payloads of one block of lines.
#
#   sbatch --array=1-12 slurm/block.sh BLOCKS PAYLOADS OPTION…
#
# From BLOCKS/007.ndjson it makes PAYLOADS/007.ndjson. That file appears when it is complete, so a block that was begun
# on a node that failed counts once. PAYLOADS/ran gets a line for each run: block, node, and how often it was restarted.
set -euo pipefail
blocks=$1
payloads=$2
block=$(printf '%03d' "$SLURM_ARRAY_TASK_ID")
restarts=${SLURM_RESTART_COUNT:-0}
echo "$block $SLURMD_NODENAME $restarts" >> "$payloads/ran"
part=$payloads/$block.part-$restarts

# Exit code 1: some lines have no payload, and say why.
mm-diagnostics payload "${@:3}" < "$blocks/$block.ndjson" > "$part" || [ $? -eq 1 ]
mv "$part" "$payloads/$block.ndjson"
