/**
 * What the compiler may ask of `tslib` for its target, ES2017: the helpers for
 * older ones stay out of what a page fetches.
 */
export {
  __addDisposableResource,
  __asyncDelegator,
  __asyncGenerator,
  __asyncValues,
  __await,
  __classPrivateFieldGet,
  __classPrivateFieldIn,
  __classPrivateFieldSet,
  __createBinding,
  __decorate,
  __disposeResources,
  __esDecorate,
  __exportStar,
  __importDefault,
  __importStar,
  __makeTemplateObject,
  __metadata,
  __param,
  __propKey,
  __rest,
  __rewriteRelativeImportExtension,
  __runInitializers,
  __setFunctionName,
} from "tslib";
