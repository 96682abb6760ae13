package yonghuang.merchants.admission;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import yonghuang.documents.Change;
import yonghuang.shared.LetterBox;
import yonghuang.shared.LetterWriter;
import yonghuang.shared.NotFound;
import yonghuang.shared.Sentence;
import yonghuang.shared.Sweep;

/** Letters to applicants: returned, refused, admitted. Handed to the mail by the decision's request, else by the sweep. */
@Component
class ApplicationLetters implements LetterWriter, Sweep {
    private static final Logger log = LoggerFactory.getLogger(ApplicationLetters.class);

    private final Applications applications;
    private final LetterBox box;

    ApplicationLetters(Applications applications, LetterBox box) {
        this.applications = applications;
        this.box = box;
    }

    @Override
    public String name() {
        return "applications";
    }

    @Override
    public void run() {
        for (var owed : applications.owedALetter()) {
            try {
                post(owed);
            } catch (RuntimeException failed) {
                log.warn("The letter about application {} is left for the next sweep", owed.id(), failed);
            }
        }
    }

    /** Once for each step, however often this is repeated. An admitted one is told when its merchant is there. */
    void post(Application application) {
        if (!Boolean.TRUE.equals(application.letterOwed())) return;
        if (application.status() == ApplicationStatus.ADMITTED && !application.enrolled()) return;
        int step = application.history().size() - 1;
        box.owe(name(), application.id() + "/" + step, List.of(application.account()));
        applications.change(application.id(), known -> {
            if (known == null) throw new NotFound();
            if (known.history().size() - 1 != step) return Change.unchanged(known);
            var next = known.posted();
            return next.equals(known) ? Change.unchanged(known) : Change.changed(next, next);
        });
    }

    /** Empty when the application has gone on since. */
    @Override
    public Optional<Words> write(String subject) {
        var parts = subject.split("/", -1);
        var application = applications.find(parts[0]);
        if (application == null || parts.length != 2) return Optional.empty();
        int last = application.history().size() - 1;
        if (!parts[1].equals(String.valueOf(last))) return Optional.empty();
        return Optional.ofNullable(
                write(application.name(), application.history().get(last)));
    }

    private static @Nullable Words write(String name, Step step) {
        var why = step.reason() == null ? "" : step.reason();
        return switch (step.act()) {
            case RETURNED ->
                new Words(
                        new Sentence("Please mend the application of " + name, "入驻申请已退回：" + name),
                        new Sentence(
                                "The application of " + name + " was returned.\nReason: " + why
                                        + "\nPlease mend it and hand it in again.",
                                name + " 的入驻申请已退回。\n原因：" + why + "\n请修改后重新提交。"));
            case REFUSED ->
                new Words(
                        new Sentence("Application refused: " + name, "入驻申请未通过：" + name),
                        new Sentence(
                                "The application of " + name + " was refused.\nReason: " + why,
                                name + " 的入驻申请未通过审核。\n原因：" + why));
            case ADMITTED ->
                new Words(
                        new Sentence("Admitted: " + name, "入驻申请已通过：" + name),
                        new Sentence(
                                name + " is admitted, and you are its owner.\nSign in again, and its desk is yours.",
                                name + " 的入驻申请已通过，您是该商家的所有者。\n请重新登录，进入商家工作台。"));
            default -> null;
        };
    }
}
