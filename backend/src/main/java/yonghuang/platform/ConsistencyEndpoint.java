package yonghuang.platform;

import java.util.List;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.stereotype.Component;
import yonghuang.shared.ConsistencyCheck;
import yonghuang.shared.ConsistencyCheck.Difference;
import yonghuang.shared.ConsistencyCheck.Report;

/** Whether everything adds up: every check of every module, read anew at each call. */
@Component
@Endpoint(id = "consistency")
class ConsistencyEndpoint {
    private final List<ConsistencyCheck> checks;

    ConsistencyEndpoint(List<ConsistencyCheck> checks) {
        this.checks = checks;
    }

    @ReadOperation
    public Report check() {
        var reports = checks.stream().map(ConsistencyCheck::run).toList();
        return new Report(
                reports.stream().mapToLong(Report::checked).sum(),
                reports.stream()
                        .<Difference>flatMap(report -> report.differences().stream())
                        .toList());
    }
}
