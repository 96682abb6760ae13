package yonghuang.accounting;

import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** Somebody edited the rates since they were read: 412; read them again. Nothing was changed. */
public final class CommissionsChanged extends Refusal {
    public CommissionsChanged() {
        super(
                "commissions-changed",
                412,
                new Sentence(
                        "Somebody has changed the commission rates since you read them. Please read them again.",
                        "佣金费率已被他人修改，请重新读取后再编辑。"));
    }
}
