package yonghuang.shared;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The OpenSearch cluster {@code SEARCH_URI} names; without hosts the shop searches in its own process.
 *
 * @param hosts scheme, host and port of its nodes, no credentials
 * @param user null: the cluster asks for none
 */
public record SearchCluster(
        List<URI> hosts, @Nullable String user, @Nullable String password) {
    public static final SearchCluster NONE = new SearchCluster(List.of(), null, null);

    public SearchCluster {
        hosts = List.copyOf(hosts);
    }

    public boolean isNamed() {
        return !hosts.isEmpty();
    }

    /** Without credentials, so that it may be logged. */
    @Override
    public String toString() {
        return hosts.toString();
    }
}
