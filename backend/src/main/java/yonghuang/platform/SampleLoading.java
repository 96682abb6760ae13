package yonghuang.platform;

import java.util.Comparator;
import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import yonghuang.shared.SampleData;
import yonghuang.shared.ShopSettings;

/** Makes the sample data before the web server takes its first request. */
@Component
class SampleLoading implements SmartLifecycle {
    private final List<SampleData> parts;
    private final ShopSettings settings;
    private boolean loaded;

    SampleLoading(List<SampleData> parts, ShopSettings settings) {
        this.parts =
                parts.stream().sorted(Comparator.comparingInt(SampleData::turn)).toList();
        this.settings = settings;
    }

    @Override
    public void start() {
        if (settings.sampleData()) parts.forEach(SampleData::load);
        loaded = true;
    }

    @Override
    public void stop() {
        loaded = false;
    }

    @Override
    public boolean isRunning() {
        return loaded;
    }

    @Override
    public int getPhase() {
        return 0; // the web server starts near Integer.MAX_VALUE
    }
}
