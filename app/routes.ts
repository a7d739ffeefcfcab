import { flatRoutes } from "@remix-run/fs-routes";

/** The page of the visual language is for those who build the platform; a built platform does not know it. */
const inDevelopment = ["**/design.*"];

export default flatRoutes({ ignoredRouteFiles: process.env.NODE_ENV === "development" ? [] : inDevelopment });
