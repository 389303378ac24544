// Imported first by processes that tests start with a pipe as their input: when whoever started one is gone, however it
// ended, the pipe ends, and so does the process.
process.stdin.on('end', () => process.kill(process.pid, 'SIGKILL')).resume();
