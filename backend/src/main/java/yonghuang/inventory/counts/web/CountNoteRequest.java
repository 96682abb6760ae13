package yonghuang.inventory.counts.web;

import org.jspecify.annotations.Nullable;
import yonghuang.inventory.web.Fields;

/** What a person says when a count ends. */
record CountNoteRequest(@Nullable String note) {
    @Nullable
    String read() {
        var fields = new Fields();
        var said = fields.optional("note", note, 500);
        fields.refuseWrong();
        return said;
    }
}
