package yonghuang.merchants;

import org.springframework.stereotype.Component;
import yonghuang.shared.Caller;
import yonghuang.shared.MerchantDuties;
import yonghuang.shared.NotFound;
import yonghuang.shared.Role;

/** Members act for their merchant; the office looks on. */
@Component
class MemberDuties implements MerchantDuties {
    @Override
    public void require(Caller caller, String merchant, Duty duty) {
        boolean member = caller.has(Role.MERCHANT) && caller.merchants().contains(merchant);
        boolean office = duty == Duty.LOOK && (caller.has(Role.OFFICE) || caller.has(Role.ADMIN));
        if (!member && !office) throw new NotFound();
    }
}
