"""A TCP proxy that can cut a connection, or forget it without a word."""

import select
import socket
import threading


class Proxy:
    """Forwards connections to `address` ("HOST:PORT").

    `cuts`: for the first, second, ... connection, after how many bytes towards the client it is broken (None: never).
    `forget()`: connections open now stay open and carry nothing any more, as after a lost route.
    """

    def __init__(self, address: str, cuts: tuple[int | None, ...] = ()):
        host, port = address.rsplit(":", 1)
        self.target = (host, int(port))
        self.cuts = list(cuts)
        self.connections = 0
        self.carried = 0
        self._forgotten = threading.Event()
        self._closed = threading.Event()
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.address = f"127.0.0.1:{self.listener.getsockname()[1]}"
        threading.Thread(target=self._accept, daemon=True).start()

    def forget(self) -> None:
        self._forgotten.set()
        self._forgotten = threading.Event()

    def close(self) -> None:
        self._closed.set()
        self.listener.close()

    def _accept(self) -> None:
        while not self._closed.is_set():
            try:
                client, _ = self.listener.accept()
            except OSError:
                return
            cut = self.cuts[self.connections] if self.connections < len(self.cuts) else None
            self.connections += 1
            threading.Thread(target=self._carry, args=(client, cut, self._forgotten), daemon=True).start()

    def _carry(self, client: socket.socket, cut: int | None, forgotten: threading.Event) -> None:
        server = socket.create_connection(self.target)
        left = cut
        while not self._closed.is_set():
            if forgotten.is_set():
                self._closed.wait()
                break
            readable, _, _ = select.select([client, server], [], [], 0.05)
            for source in readable:
                try:
                    data = source.recv(65536)
                except OSError:
                    data = b""
                if source is server and left is not None:
                    data = data[:left]
                    left -= len(data)
                if not data:
                    client.close()
                    server.close()
                    return
                self.carried += len(data)
                (server if source is client else client).sendall(data)
        client.close()
        server.close()
