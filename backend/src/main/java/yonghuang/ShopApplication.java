package yonghuang;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;
import yonghuang.platform.StoreOnly;

/** The shop: one process that serves the API and the pages; as many copies as wanted may share one store. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
@Modulithic(
        systemName = "甬黄优品 (Yonghuang)",
        sharedModules = {"shared", "documents"})
public class ShopApplication {
    public static void main(String[] args) throws InterruptedException {
        try {
            if (StoreOnly.isAskedFor(args, System.getenv())) StoreOnly.run(System.getenv(), System.out);
            else SpringApplication.run(ShopApplication.class, args);
        } catch (RuntimeException saidInTheLog) {
            if (StoreOnly.isAskedFor(args, System.getenv())) System.err.println(saidInTheLog.getMessage());
            System.exit(1); // threads of a half-started shop must not keep the process alive
        }
    }
}
