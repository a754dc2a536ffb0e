# syntax=docker/dockerfile:1
# The service as a layered image. Base images are pinned by tag; Dependabot proposes digests and newer tags.
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /build
COPY pom.xml ./
COPY .mvn .mvn
COPY db db
COPY src src
RUN --mount=type=cache,target=/root/.m2 mvn -B -q -DskipTests package \
 && java -Djarmode=tools -jar target/kursk-timeline.jar extract --layers --destination layers

# Not distroless: the embedded PostgreSQL, used when no database is configured, needs a shell and glibc.
FROM eclipse-temurin:25-jre-noble
RUN install --directory --owner=10001 --group=10001 --mode=0700 /data
WORKDIR /app
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
USER 10001:10001
ENV SERVER_ADDRESS=0.0.0.0 SERVER_PORT=8080 KURSK_DATA_DIR=/data
VOLUME /data
EXPOSE 8080
# Readiness by bash alone, since the image has no curl.
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s --retries=3 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/$SERVER_PORT && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && read -r -t 4 line <&3 && [[ $line == *' 200'* ]]"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-jar", "kursk-timeline.jar"]
