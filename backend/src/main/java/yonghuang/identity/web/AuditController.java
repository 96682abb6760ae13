package yonghuang.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yonghuang.identity.accounts.AuditEntry;
import yonghuang.identity.accounts.AuditLog;
import yonghuang.shared.Cursor;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.Page;

/** The audit log, newest first. */
@RestController
class AuditController {
    private static final int MOST = 100;

    private final AuditLog log;

    AuditController(AuditLog log) {
        this.log = log;
    }

    @GetMapping("/api/audit")
    Page<AuditEntry> auditLog(
            @RequestParam(defaultValue = "20") int limit, @RequestParam(required = false) @Nullable String after) {
        if (limit < 1 || limit > MOST) throw new InvalidInput("limit", "must be 1 to 100", "须为 1 至 100");
        var keys = Cursor.read(after, 1);
        var entries = log.newest(limit + 1, keys == null ? null : keys.getFirst());
        return page(entries, limit);
    }

    private Page<AuditEntry> page(List<AuditEntry> entries, int limit) {
        if (entries.size() <= limit) return new Page<>(entries, null, log.size());
        var shown = entries.subList(0, limit);
        return new Page<>(shown, Cursor.of(shown.getLast().id()), log.size());
    }
}
