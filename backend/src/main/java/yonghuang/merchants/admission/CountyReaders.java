package yonghuang.merchants.admission;

import org.springframework.stereotype.Component;
import yonghuang.shared.Caller;
import yonghuang.shared.FileReaders;
import yonghuang.shared.Role;

/** A county reads the scans of applications it may decide on; not those of drafts, nor of other counties. */
@Component
class CountyReaders implements FileReaders {
    private final Applications applications;

    CountyReaders(Applications applications) {
        this.applications = applications;
    }

    @Override
    public boolean mayRead(String file, Caller caller) {
        return caller.has(Role.COUNTY) && applications.isHandedInWith(file, caller.counties());
    }
}
