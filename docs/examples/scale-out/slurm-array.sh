#!/bin/bash
# One slice of a forecast per array task. Submit with: sbatch --array=0-9 slurm-array.sh
#SBATCH --job-name=ccm-forecast
#SBATCH --cpus-per-task=1
#SBATCH --output=slice-%a.log
set -euo pipefail

scenario=${SCENARIO:-baseline}
each=${TRIALS_PER_SLICE:-100000}
as_of=${AS_OF:?say AS_OF=YYYY-MM-DD, the same for every slice}
first=$(( SLURM_ARRAY_TASK_ID * each ))
last=$(( first + each - 1 ))

ccm forecast "$scenario" --as-of "$as_of" --known-at "$as_of" --seed "${SEED:-1}" --threads 1 -q \
  --trials "$first..$last" --part "slice-$SLURM_ARRAY_TASK_ID.part"
