import java.nio.file.Files;
import java.nio.file.Path;
import org.codelibs.opensearch.runner.OpenSearchRunner;
import org.opensearch.http.HttpServerTransport;

/** One OpenSearch node, run from its source by a JVM with OpenSearch's own class path: {@code Node FOLDER PORT-FILE}. Ends with its input. */
class Node {
    public static void main(String[] arguments) throws Exception {
        var runner = new OpenSearchRunner();
        runner.onBuild((number, settings) -> {
            settings.put("network.host", "127.0.0.1");
            settings.put("http.host", "127.0.0.1");
            settings.put("transport.host", "127.0.0.1");
            settings.put("http.port", "0");
            settings.put("transport.port", "0");
            settings.put("discovery.type", "single-node");
            settings.put("cluster.routing.allocation.disk.threshold_enabled", false);
        });
        runner.build(OpenSearchRunner.newConfigs()
                .basePath(arguments[0])
                .clusterName("yonghuang-tests")
                .numOfNode(1)
                .baseHttpPort(9200)
                .printOnFailure());
        var http = runner.node().injector().getInstance(HttpServerTransport.class);
        var port = Path.of(arguments[1]);
        var written = port.resolveSibling("port.part");
        Files.writeString(written, "" + http.boundAddress().publishAddress().getPort());
        Files.move(written, port);
        while (System.in.read() >= 0) {}
        runner.close();
        System.exit(0);
    }
}
