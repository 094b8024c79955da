#!/bin/sh
# engines.sh [PROGRAM] - demarche extract under two engines: GNU parallel (--pipe) and Slurm (an array of 4 on one node).
#
# Installs parallel, slurm-wlm and munge where they are missing, starts munged, slurmctld and slurmd on the loopback
# address with all their files in a folder of its own, runs both, compares the databases that import makes of their
# output with a direct ingest of the same 180 articles, and stops what it started. Needs root (Slurm starts jobs) and about
# a minute; not part of 'make check'. Prints what it compared; exit status 1 if anything differs.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
program=$(realpath "${1:-$here/../../build/demarche}")
sh "$here/../install-packages.sh" parallel slurm-wlm munge
work=$(mktemp -d /tmp/demarche-engines.XXXXXX)
started=
stop() {
    for pid in $started; do kill "$pid" 2>/dev/null || true; done
    wait
    rm -rf "$work"
}
trap stop EXIT
cd "$work"

tables() { python3 "$here/../tables.py" "$1" >"$1.txt"; }
compare() {
    tables "$2"
    if cmp -s direct.db.txt "$2.txt"; then echo "$1: the same database as a direct ingest"; else
        echo "$1: another database than a direct ingest"; diff direct.db.txt "$2.txt" | head -10; exit 1; fi
}
python3 "$here/news.py" 180 "$here/../example/salisbury.jsonl" >news.jsonl
printf '%s\n' 'not JSON' '{"id":"undated","text":"No day at all."}' '{"id":"n7","pubstatus":"canceled"}' >>news.jsonl
"$program" ingest -d direct.db news.jsonl 2>direct.err || [ $? = 1 ]
tables direct.db
echo "direct: $(tail -n 1 direct.err)"

# --- GNU parallel ---
export HOME="$work" PARALLEL_HOME="$work"
parallel --will-cite --pipe -k -j 2 --block 64k "$program" extract <news.jsonl >parallel.jsonl
"$program" import -d parallel.db parallel.jsonl 2>/dev/null || [ $? = 1 ]
compare 'GNU parallel' parallel.db

# --- Slurm ---
mkdir state spool
dd if=/dev/urandom bs=1 count=1024 of=munge.key 2>/dev/null
chmod 400 munge.key
/usr/sbin/munged --force --foreground --key-file=munge.key --socket="$work/munge.socket" --pid-file="$work/munged.pid" \
    --log-file="$work/munged.log" --seed-file="$work/munged.seed" 2>munged.out &
started="$started $!"
node=$(hostname -s)
cat >slurm.conf <<END
ClusterName=demarche
SlurmctldHost=$node(127.0.0.1)
SlurmctldPort=26817
SlurmdPort=26818
SlurmUser=root
AuthType=auth/munge
AuthInfo=socket=$work/munge.socket
CredType=cred/munge
StateSaveLocation=$work/state
SlurmdSpoolDir=$work/spool
SlurmctldPidFile=$work/slurmctld.pid
SlurmdPidFile=$work/slurmd.pid
SlurmctldLogFile=$work/slurmctld.log
SlurmdLogFile=$work/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
MpiDefault=none
SchedulerType=sched/builtin
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
NodeName=$node NodeAddr=127.0.0.1 CPUs=$(nproc) State=UNKNOWN
PartitionName=main Nodes=$node Default=YES MaxTime=INFINITE State=UP
END
export SLURM_CONF="$work/slurm.conf"
/usr/sbin/slurmctld -D -c >slurmctld.out 2>&1 &
started="$started $!"
/usr/sbin/slurmd -D >slurmd.out 2>&1 &
started="$started $!"
for _ in $(seq 60); do
    sinfo -h -o %T 2>/dev/null | grep -q idle && break
    sleep 1
done
sinfo -h -o %T | grep -q idle || { echo 'Slurm: no node came up'; tail slurmctld.log slurmd.log; exit 1; }
split -n l/4 -d -a 1 news.jsonl part.
cat >job.sh <<END
#!/bin/sh
exec "$program" extract <"$work/part.\$SLURM_ARRAY_TASK_ID" >"$work/out.\$SLURM_ARRAY_TASK_ID"
END
sbatch --quiet --wait --array=0-3 --output="$work/job.%a.log" job.sh
cat out.0 out.1 out.2 out.3 | "$program" import -d slurm.db - 2>/dev/null || [ $? = 1 ]
compare 'Slurm, an array of 4' slurm.db
cmp parallel.jsonl - <<END && echo 'both engines: the same bytes'
$(cat out.0 out.1 out.2 out.3)
END
