package yonghuang.catalog.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A way to a server that can be shut and opened again, on the same port. */
final class Door implements AutoCloseable {
    private final URI behind;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private ServerSocket door;

    Door(URI behind) {
        this.behind = behind;
        this.door = listen(0);
        this.port = door.getLocalPort();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    void open() {
        door = listen(port);
    }

    private ServerSocket listen(int port) {
        try {
            var listening = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
            Thread.ofVirtual().start(() -> accept(listening));
            return listening;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket listening) {
        try {
            while (true) {
                var caller = listening.accept();
                var server = new Socket(behind.getHost(), behind.getPort());
                open.add(caller);
                open.add(server);
                Thread.ofVirtual().start(() -> carry(caller, server));
                Thread.ofVirtual().start(() -> carry(server, caller));
            }
        } catch (IOException shut) {
            // nobody comes in any more
        }
    }

    private static void carry(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException shut) {
            // both ends are closed
        }
    }

    @Override
    public void close() {
        try {
            door.close();
            for (var socket : open) socket.close();
            open.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
