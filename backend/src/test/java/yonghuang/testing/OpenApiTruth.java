package yonghuang.testing;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Holds an answer against the OpenAPI the shop itself publishes; a route or a member it does not name is an error. */
final class OpenApiTruth {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final JsonNode api;
    private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

    OpenApiTruth(String openApi) {
        api = JSON.readTree(openApi);
    }

    void check(String method, String path, int status, String contentType, String body) {
        if (!path.startsWith("/api/") || path.equals("/api/openapi.json")) return;
        var operation = operation(method, path);
        if (operation == null) {
            if (status == 404 || status == 405 || status == 401 || status == 400)
                return; // an unknown route has no entry
            throw new AssertionError("not in the OpenAPI: " + method + " " + path + " answered " + status);
        }
        var responses = operation.get("responses");
        boolean problem = status >= 400;
        var response = problem ? responses.get("default") : responses.get(String.valueOf(status));
        if (response == null)
            throw new AssertionError("status " + status + " of " + method + " " + path + " is not in the OpenAPI");
        var content = response.get("content");
        if (content == null || content.isEmpty()) {
            if (!body.isEmpty())
                throw new AssertionError(method + " " + path + " has a body the OpenAPI does not know: " + body);
            return;
        }
        var media = content.get(contentType.replaceFirst(";.*", ""));
        if (media == null) media = content.get("*/*");
        if (media == null)
            throw new AssertionError(contentType + " of " + method + " " + path + " is not in the OpenAPI");
        var errors = compiled(media.get("schema")).validate(read(contentType, body));
        if (!errors.isEmpty())
            throw new AssertionError(
                    method + " " + path + " " + status + " breaks the OpenAPI: " + errors + "\n" + body);
    }

    /** What is not JSON is one text. */
    private static JsonNode read(String contentType, String body) {
        return contentType.contains("json") ? JSON.readTree(body) : JsonNodeFactory.instance.stringNode(body);
    }

    private Schema compiled(JsonNode schema) {
        return compiled.computeIfAbsent(schema.toString(), text -> {
            var whole = JsonNodeFactory.instance.objectNode();
            whole.set("allOf", JsonNodeFactory.instance.arrayNode().add(schema));
            whole.set("components", api.get("components"));
            return SCHEMAS.getSchema(whole);
        });
    }

    private JsonNode operation(String method, String path) {
        JsonNode templated = null;
        for (var entry : api.get("paths").properties()) {
            var operation = entry.getValue().get(method.toLowerCase(java.util.Locale.ROOT));
            if (operation == null) continue;
            if (entry.getKey().equals(path)) return operation;
            if (matches(entry.getKey(), path)) templated = operation;
        }
        return templated;
    }

    private static boolean matches(String template, String path) {
        var wanted = template.split("/", -1);
        var given = path.split("/", -1);
        if (wanted.length != given.length) return false;
        for (int i = 0; i < wanted.length; i++) {
            if (!wanted[i].startsWith("{") && !wanted[i].equals(given[i])) return false;
        }
        return true;
    }
}
