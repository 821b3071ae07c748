# Small, without a shell's luxuries, as a user without rights; the root file system can be read-only.
#   docker build -t recognition-bot . && docker run --read-only -v recognition-bot:/state --env-file .env recognition-bot
FROM python:3.13-slim AS build
WORKDIR /app
COPY requirements.lock .
RUN python -m venv /venv && /venv/bin/pip install --no-cache-dir --require-hashes --requirement requirements.lock
COPY knowledge knowledge
# The database is built here, so that a read-only container need not.
RUN /venv/bin/python -m knowledge build --output /app/knowledge.db

FROM python:3.13-slim
RUN useradd --system --uid 10001 --no-create-home bot && install -d -o bot /state
WORKDIR /app
COPY --from=build /venv /venv
COPY --from=build /app/knowledge.db knowledge.db
COPY knowledge knowledge
COPY bot bot
# What the bot prepares at its first start, it could not keep in a read-only container.
RUN /venv/bin/python -m compileall -q bot knowledge && for question in "who recognises Kosovo?" "хто визнає Косово?" \
    "кто признаёт Косово?" "누가 코소보를 승인하나?"; do \
    KNOWLEDGE_DB=/app/knowledge.db /venv/bin/python -m bot ask "$question" >/dev/null || exit 1; done
ENV PATH=/venv/bin:$PATH PYTHONUNBUFFERED=1 MALLOC_ARENA_MAX=2 \
    KNOWLEDGE_DB=/app/knowledge.db STATE_DB=/state/state.db PORT=8080 LISTEN=0.0.0.0
USER bot
VOLUME /state
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s CMD ["python", "-c", \
    "import os, urllib.request as r; r.urlopen(f\"http://127.0.0.1:{os.environ['PORT']}/healthz\", timeout=4)"]
CMD ["python", "-m", "bot", "run"]
