package yonghuang.embeddedmongo;

import de.bwaldvogel.mongo.wire.MongoExceptionHandler;
import de.bwaldvogel.mongo.wire.MongoWireMessageEncoder;
import de.bwaldvogel.mongo.wire.MongoWireProtocolHandler;
import de.bwaldvogel.mongo.wire.MongoWireReplyEncoder;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;

/** MongoDB's wire protocol on a loopback port. */
final class WireServer implements AutoCloseable {
    private static final int WORKERS =
            Math.max(8, 2 * Runtime.getRuntime().availableProcessors()); // a long scan must not hold up the rest

    private final EventLoopGroup workers = new MultiThreadIoEventLoopGroup(
            WORKERS, new DefaultThreadFactory("store", true), NioIoHandler.newFactory());
    private final ChannelGroup clients = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private final Channel door;

    /** @param port 0 for any free one */
    WireServer(DurableStore store, int port) {
        try {
            door = new ServerBootstrap()
                    .group(workers)
                    .channel(NioServerSocketChannel.class)
                    .childOption(ChannelOption.TCP_NODELAY, true)
                    .childHandler(new ChannelInitializer<SocketChannel>() {
                        @Override
                        protected void initChannel(SocketChannel client) {
                            clients.add(client);
                            client.pipeline()
                                    .addLast(
                                            new MongoWireReplyEncoder(),
                                            new MongoWireMessageEncoder(),
                                            new MongoWireProtocolHandler())
                                    .addLast(new CommandHandler(store), new MongoExceptionHandler());
                        }
                    })
                    .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                    .syncUninterruptibly()
                    .channel();
        } catch (RuntimeException portTaken) {
            stopWorkers();
            throw portTaken;
        }
    }

    int port() {
        return ((InetSocketAddress) door.localAddress()).getPort();
    }

    @Override
    public void close() {
        door.close().syncUninterruptibly();
        clients.close().syncUninterruptibly();
        stopWorkers();
    }

    private void stopWorkers() {
        workers.shutdownGracefully(0, 5, TimeUnit.SECONDS).syncUninterruptibly();
    }
}
