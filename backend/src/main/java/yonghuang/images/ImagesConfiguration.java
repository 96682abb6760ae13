package yonghuang.images;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import yonghuang.images.store.FolderImages;
import yonghuang.shared.ShopSettings;

/** Pictures and files lie in {@code images/} of the data folder, which all copies of the shop share. */
@Configuration(proxyBeanMethods = false)
class ImagesConfiguration {
    @Bean
    ImageStore imageStore(ShopSettings settings) {
        return new FolderImages(settings.dataFolder().resolve("images"));
    }
}
