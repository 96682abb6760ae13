package yonghuang.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.ClientRequest;
import de.bwaldvogel.mongo.wire.message.MessageHeader;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import de.bwaldvogel.mongo.wire.message.MongoReply;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Hands a client's commands to the store and its answers back. */
final class CommandHandler extends SimpleChannelInboundHandler<ClientRequest> {
    private static final AtomicInteger REPLIES = new AtomicInteger();

    private final DurableStore store;

    CommandHandler(DurableStore store) {
        this.store = store;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, ClientRequest request) {
        var header =
                new MessageHeader(REPLIES.incrementAndGet(), request.getHeader().getRequestID());
        switch (request) {
            case MongoMessage message ->
                store.answer(
                        message, reply -> context.writeAndFlush(new MongoMessage(context.channel(), header, reply)));
            case MongoQuery greeting -> context.writeAndFlush(new MongoReply(header, List.of(greet(greeting)), 0));
            default -> throw new IllegalArgumentException("unknown message " + request);
        }
    }

    /** The old form of a message, in which a client says hello before it knows what the server speaks. */
    private Document greet(MongoQuery greeting) {
        var command = greeting.getQuery();
        return store.backend()
                .handleCommand(
                        greeting.getChannel(),
                        greeting.getDatabaseName(),
                        command.keySet().iterator().next(),
                        command);
    }
}
