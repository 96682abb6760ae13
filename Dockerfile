# The shop as an image. Build the jar first: mvn -DskipTests package && docker build -t yonghuang .

FROM eclipse-temurin:25-jre-noble AS layers
WORKDIR /layers
COPY backend/target/yonghuang.jar yonghuang.jar
RUN java -Djarmode=tools -jar yonghuang.jar extract --layers --destination extracted

FROM eclipse-temurin:25-jre-noble
LABEL org.opencontainers.image.title="甬黄优品 (Yonghuang)"

RUN groupadd --system --gid 10001 shop \
    && useradd --system --uid 10001 --gid shop --home-dir /shop --no-create-home --shell /usr/sbin/nologin shop \
    && install --directory --owner=shop --group=shop --mode=0700 /data \
    && install --directory --owner=shop --group=shop /shop

WORKDIR /shop
# What changes seldom comes first, so that a new version of the shop is a small layer.
COPY --from=layers --chown=shop:shop /layers/extracted/dependencies/ ./
COPY --from=layers --chown=shop:shop /layers/extracted/snapshot-dependencies/ ./
COPY --from=layers --chown=shop:shop /layers/extracted/application/ ./

USER shop
# One real start, so that every later one is quick (JEP 514). The cache fits exactly this jar, these paths and flags.
COPY --chown=shop:shop .ci/aot /tmp/aot
RUN bash /tmp/aot --train /shop

ENV YONGHUANG_DATA=/data
VOLUME /data
EXPOSE 8080

HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${MANAGEMENT_SERVER_PORT:-8081} && printf 'GET /actuator/health HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q '\"UP\"' <&3"]

ENTRYPOINT ["java", "-XX:AOTCache=/shop/yonghuang.aot", "-Xmx512m", "-XX:+UseSerialGC", "-XX:MinHeapFreeRatio=10", "-XX:MaxHeapFreeRatio=25", "-XX:+UseCompactObjectHeaders", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED", "-jar", "/shop/yonghuang.jar"]
