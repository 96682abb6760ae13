package yonghuang.crash;

import java.util.List;
import yonghuang.shared.ConsistencyCheck;
import yonghuang.shared.Sweep;

/** One run of the shop or of a part of it, wired by hand over one store and one clock. */
public interface Program {
    List<Sweep> sweeps();

    List<ConsistencyCheck> checks();
}
