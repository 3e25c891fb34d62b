using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Whence.Web.Guard;

/// <summary>How often one address may ask. A person with a browser never comes near it; a program that does is told to wait.</summary>
internal static class Rates
{
    /// <summary>The policy for log-ins.</summary>
    public const string LogIn = "log-in";

    private const int SecondsSavedUp = 4;
    private const int LogInsAMinute = 30;

    /// <summary>So many requests a second, and what was saved up of them.</summary>
    public static void Limit(RateLimiterOptions limiter, ServeOptions options)
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.OnRejected = (rejected, _) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = 1.ToString(CultureInfo.InvariantCulture);
            return new(RefusalPage.Write(rejected.HttpContext, StatusCodes.Status429TooManyRequests));
        };
        limiter.AddPolicy(
            LogIn,
            context =>
                RateLimitPartition.GetFixedWindowLimiter(
                    context.Connection.RemoteIpAddress ?? IPAddress.None,
                    _ => new FixedWindowRateLimiterOptions
                    {
                        PermitLimit = LogInsAMinute,
                        Window = TimeSpan.FromMinutes(1),
                    }
                )
        );
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, IPAddress>(context =>
            RateLimitPartition.GetTokenBucketLimiter(
                context.Connection.RemoteIpAddress ?? IPAddress.None,
                _ => new TokenBucketRateLimiterOptions
                {
                    TokenLimit = SecondsSavedUp * options.RequestsASecond,
                    TokensPerPeriod = options.RequestsASecond,
                    ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                }
            )
        );
    }
}
