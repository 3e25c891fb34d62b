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

    // More at once would only hold each other up, each with a part of the case in memory; the rest waits its turn.
    private const int Waiting = 1000;
    private static readonly int AtOnce = 8 * Environment.ProcessorCount;

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
        limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<HttpContext, IPAddress>(context =>
                RateLimitPartition.GetTokenBucketLimiter(
                    context.Connection.RemoteIpAddress ?? IPAddress.None,
                    _ => new TokenBucketRateLimiterOptions
                    {
                        TokenLimit = SecondsSavedUp * options.RequestsASecond,
                        TokensPerPeriod = options.RequestsASecond,
                        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                    }
                )
            ),
            PartitionedRateLimiter.Create<HttpContext, string>(_ =>
                RateLimitPartition.GetConcurrencyLimiter(
                    "",
                    _ => new ConcurrencyLimiterOptions { PermitLimit = AtOnce, QueueLimit = Waiting }
                )
            )
        );
    }
}
