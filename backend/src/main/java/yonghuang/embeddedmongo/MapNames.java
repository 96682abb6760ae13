package yonghuang.embeddedmongo;

/** What the maps of the file are called. A database's name has no dot, a collection's may. */
final class MapNames {
    private static final String DOCUMENTS = "documents/";
    private static final String INDEX = "index/";

    private MapNames() {}

    static String documents(String collection) {
        return DOCUMENTS + collection;
    }

    static String index(String collection, String index) {
        return INDEX + collection + "/" + index;
    }

    static boolean isDocuments(String map) {
        return map.startsWith(DOCUMENTS);
    }

    static String databaseOf(String documents) {
        return documents.substring(DOCUMENTS.length(), documents.indexOf('.'));
    }
}
