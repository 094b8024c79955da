"""terminal.py out|err COLUMNS COMMAND... - runs it with its output or its talk on a terminal of so many columns, prints what it wrote there."""
import fcntl
import os
import pty
import struct
import subprocess
import sys
import termios

which, columns, *command = sys.argv[1:]
ours, theirs = pty.openpty()
fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, int(columns), 0, 0))
if which == "out":
    run = subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=subprocess.DEVNULL)
else:
    run = subprocess.Popen(command, stderr=theirs)
os.close(theirs)
text = b""
while True:
    try:
        block = os.read(ours, 4096)
    except OSError:
        break
    if not block:
        break
    text += block
sys.stdout.write(text.decode().replace("\r\n", "\n"))
sys.exit(run.wait())
