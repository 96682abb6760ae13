package yonghuang.sheets;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file of rows under one heading. What is written leaves at once, but for a bounded rest; closing completes the file. */
public interface Sheet extends Closeable {
    /** @param cells numbers, texts and nulls */
    void row(List<? extends @Nullable Object> cells) throws IOException;
}
