package yonghuang.platform;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.convert.DefaultMongoTypeMapper;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;

/** Stored documents carry no class names: they outlive a rename, and are smaller. */
@Configuration(proxyBeanMethods = false)
class PlainDocuments {
    @Bean
    static BeanPostProcessor withoutClassNames() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof MappingMongoConverter converter)
                    converter.setTypeMapper(new DefaultMongoTypeMapper(null));
                return bean;
            }
        };
    }
}
