"""A real redis-server of its own, in a folder of its own, on a socket that nobody else can see."""

import contextlib
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path

import redis

PROGRAM = shutil.which("redis-server")


class RedisServer:
    """Started while inside; `kill` and `start` let it go and come back with what it had written."""

    def __init__(self, *options):
        self._options = options
        # A path of a socket has at most some hundred characters, which the folders of tests exceed.
        self._folder = Path(tempfile.mkdtemp(prefix="redis-"))
        self._socket = self._folder / "socket"
        self._process = None
        self.url = f"unix://{self._socket}"

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_error):
        self.kill()
        shutil.rmtree(self._folder)

    @property
    def pid(self):
        return self._process.pid

    def start(self):
        command = [PROGRAM, "--port", "0", "--unixsocket", str(self._socket), "--dir", str(self._folder)]
        command += ["--save", "", "--appendonly", "yes", "--rdbcompression", "no", *self._options]
        self._process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        deadline = time.monotonic() + 10
        with self.client() as client:
            while time.monotonic() < deadline:
                with contextlib.suppress(redis.RedisError):
                    client.ping()
                    return
                time.sleep(0.01)
        self.kill()
        raise AssertionError("redis-server does not answer")

    def kill(self):
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None
            self._socket.unlink(missing_ok=True)

    def freeze(self):
        self._process.send_signal(signal.SIGSTOP)

    def thaw(self):
        self._process.send_signal(signal.SIGCONT)

    def client(self):
        return redis.Redis.from_url(self.url, decode_responses=True, protocol=2)
