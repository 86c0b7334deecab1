package io.quantumlock.architecture.counterexample.elsewhere;

import ch.qos.logback.classic.LoggerContext;
import co.elastic.logging.logback.EcsEncoder;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.github.benmanes.caffeine.cache.Cache;
import com.google.crypto.tink.StreamingAead;
import com.zaxxer.hikari.HikariConfig;
import io.github.bucket4j.Bucket;
import io.javalin.Javalin;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.Servlet;
import java.sql.Connection;
import javax.sql.DataSource;
import jdk.incubator.vector.DoubleVector;
import nl.altindag.ssl.SSLFactory;
import org.bouncycastle.crypto.Digest;
import org.eclipse.jetty.server.Server;
import org.flywaydb.core.Flyway;
import org.h2.Driver;
import org.jdbi.v3.core.Jdbi;
import picocli.CommandLine;
import tools.jackson.databind.ObjectMapper;

public record KnowsEveryLibrary(
    Digest digest,
    StreamingAead aead,
    Connection connection,
    DataSource dataSource,
    Jdbi jdbi,
    HikariConfig pool,
    Flyway migrations,
    Driver driver,
    Javalin javalin,
    Server jetty,
    Servlet servlet,
    SSLFactory tls,
    Bucket bucket,
    Cache<String, String> cache,
    ObjectMapper json,
    JsonInclude annotation,
    CommandLine commandLine,
    LoggerContext logging,
    EcsEncoder logLines,
    MeterRegistry metrics,
    DoubleVector vector) {}
