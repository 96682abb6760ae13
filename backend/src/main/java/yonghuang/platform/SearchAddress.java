package yonghuang.platform;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import yonghuang.shared.SearchCluster;

/** Reads SEARCH_URI: one or more nodes of one cluster, separated by commas. What is wrong with it is said without repeating it. */
final class SearchAddress {
    private static final int USUAL_PORT = 9200;

    private SearchAddress() {}

    /** @throws WrongSetting for anything but http or https addresses of nodes with at most one user */
    static SearchCluster read(@Nullable String setting) {
        if (setting == null || setting.isBlank()) return SearchCluster.NONE;
        var hosts = new ArrayList<URI>();
        String credentials = null;
        for (var part : setting.split(",", -1)) {
            var uri = uri(part.strip());
            var given = uri.getRawUserInfo();
            if (given != null && credentials != null && !given.equals(credentials)) throw wrong();
            if (given != null) credentials = given;
            hosts.add(withoutCredentials(uri));
        }
        if (credentials == null) return new SearchCluster(hosts, null, null);
        var named = credentials.split(":", 2);
        if (named.length < 2 || named[0].isEmpty() || named[1].isEmpty()) throw wrong();
        return new SearchCluster(hosts, plain(named[0]), plain(named[1]));
    }

    private static URI uri(String part) {
        try {
            var uri = new URI(part);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            boolean bare = uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && (uri.getRawPath() == null || uri.getRawPath().matches("/?"));
            if (web && bare && uri.getHost() != null) return uri;
        } catch (URISyntaxException notAnAddress) {
            // said below, without what was written
        }
        throw wrong();
    }

    private static URI withoutCredentials(URI uri) {
        int port = uri.getPort() < 0 ? USUAL_PORT : uri.getPort();
        return URI.create(uri.getScheme() + "://" + uri.getHost() + ":" + port);
    }

    /** A plus sign is a plus sign here. */
    private static String plain(String encoded) {
        try {
            return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException brokenEscape) {
            throw wrong();
        }
    }

    private static WrongSetting wrong() {
        return new WrongSetting(
                "SEARCH_URI must name the nodes of an OpenSearch cluster, such as https://user:password@search:9200 (several: separated by commas, one user for all). Remove it to search in the shop's own process.");
    }
}
