package yonghuang.images.web;

import yonghuang.images.StoredFile;

/**
 * @param type media type, told by the bytes
 * @param size in bytes
 */
record FileAnswer(String id, String name, String type, long size) {
    static FileAnswer of(StoredFile file) {
        return new FileAnswer(file.id(), file.name(), file.kind().mediaType(), file.size());
    }
}
