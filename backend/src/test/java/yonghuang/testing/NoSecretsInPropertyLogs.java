package yonghuang.testing;

import net.jqwik.api.lifecycle.AfterContainerHook;
import net.jqwik.api.lifecycle.BeforeContainerHook;
import net.jqwik.api.lifecycle.ContainerLifecycleContext;
import net.jqwik.api.lifecycle.PropagationMode;

/** {@link NoSecretsInLogs} for properties, which another engine runs. */
public final class NoSecretsInPropertyLogs implements BeforeContainerHook, AfterContainerHook {
    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }

    @Override
    public void beforeContainer(ContainerLifecycleContext context) {
        NoSecretsInLogs.listen();
    }

    @Override
    public void afterContainer(ContainerLifecycleContext context) {
        NoSecretsInLogs.check();
    }
}
